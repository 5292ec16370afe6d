package jointcalendar.db;

import static jointcalendar.db.schema.Tables.SETTING;

import java.util.Map;
import java.util.Optional;

/** The portal's own few settings, by name. */
public final class SettingRepository {
    private final Database database;

    public SettingRepository(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.sql()
                .select(SETTING.TEXT_VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.TEXT_VALUE);
    }

    /** All of them by name. */
    public Map<String, String> all() {
        return database.sql().selectFrom(SETTING).fetchMap(SETTING.NAME, SETTING.TEXT_VALUE);
    }

    /** Sets it unless it is set, and says what it then is: of two processes at once the first one's value stands. */
    public String getOrSet(String name, String value) {
        database.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.TEXT_VALUE, value)
                .onDuplicateKeyIgnore()
                .execute();
        return get(name).orElseThrow();
    }

    /** Sets it, whatever it was. */
    public void set(String name, String value) {
        if (!value.equals(getOrSet(name, value))) {
            database.sql()
                    .update(SETTING)
                    .set(SETTING.TEXT_VALUE, value)
                    .where(SETTING.NAME.eq(name))
                    .execute();
        }
    }
}
