package jointcalendar.db;

import static jointcalendar.db.schema.Tables.SETTING;

import java.util.List;

/** Rows by which a test knows what was stored. */
final class Marks {
    private Marks() {}

    static void put(Database database, String mark) {
        database.transaction(
                () -> database.sql().insertInto(SETTING).values(mark, "").execute());
    }

    static List<String> of(Database database) {
        return database.sql()
                .select(SETTING.NAME)
                .from(SETTING)
                .orderBy(SETTING.NAME)
                .fetch(SETTING.NAME);
    }
}
