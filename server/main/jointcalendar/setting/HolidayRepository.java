package jointcalendar.setting;

import static jointcalendar.db.schema.Tables.HOLIDAY_CHANGE;

import java.time.LocalDate;
import java.util.Map;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.HolidayChangeRecord;
import jointcalendar.text.Language;
import jointcalendar.text.Names;

/** All SQL of the days that were added to the public holidays or taken from them. */
public final class HolidayRepository {
    private final Database database;

    public HolidayRepository(Database database) {
        this.database = database;
    }

    Map<LocalDate, HolidayChange> all() {
        return database.sql()
                .selectFrom(HOLIDAY_CHANGE)
                .orderBy(HOLIDAY_CHANGE.DAY)
                .fetchMap(HOLIDAY_CHANGE.DAY, HolidayRepository::change);
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where that day is changed already */
    void add(LocalDate day, HolidayChange change) {
        HolidayChangeRecord row = database.sql().newRecord(HOLIDAY_CHANGE);
        row.setDay(day);
        row.setTakenAway(change.takesAway());
        change.names().ifPresent(names -> {
            row.setNameEn(names.get(Language.EN));
            row.setNameRu(names.get(Language.RU));
            row.setNameKk(names.get(Language.KK));
        });
        row.insert();
    }

    void remove(LocalDate day) {
        database.sql()
                .deleteFrom(HOLIDAY_CHANGE)
                .where(HOLIDAY_CHANGE.DAY.eq(day))
                .execute();
    }

    private static HolidayChange change(HolidayChangeRecord row) {
        return row.getTakenAway()
                ? HolidayChange.TAKEN_AWAY
                : HolidayChange.added(Names.of(row.getNameEn(), row.getNameRu(), row.getNameKk()));
    }
}
