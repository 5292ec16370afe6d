package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_LOOK;
import static jointcalendar.db.schema.Tables.CALENDAR_VISIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Which activities a person looked at, and when they were last in the calendar. */
public final class LooksOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public LooksOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "looks at activities";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        List<Map<String, Object>> all = new ArrayList<>(database.sql()
                .select(ACTIVITY.REFERENCE, ACTIVITY_LOOK.VERSION, ACTIVITY_LOOK.LOOKED_AT)
                .from(ACTIVITY_LOOK)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITY_LOOK.ACTIVITY_ID))
                .where(ACTIVITY_LOOK.ACCOUNT_ID.eq(account.id()))
                .orderBy(ACTIVITY.ID)
                .fetch(row -> new Row()
                        .with("activity", row.value1())
                        .with("version", row.value2())
                        .with("at", row.value3())
                        .values()));
        all.addAll(visits(account));
        return all;
    }

    private List<Map<String, Object>> visits(Account account) {
        return database.sql()
                .select(CALENDAR_VISIT.BEFORE_AT, CALENDAR_VISIT.HERE_AT)
                .from(CALENDAR_VISIT)
                .where(CALENDAR_VISIT.ACCOUNT_ID.eq(account.id()))
                .fetch(row -> new Row()
                        .with("last visit", row.value2())
                        .with("visit before", row.value1())
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(ACTIVITY_LOOK)
                .where(ACTIVITY_LOOK.ACCOUNT_ID.eq(account.id()))
                .execute();
        database.sql()
                .deleteFrom(CALENDAR_VISIT)
                .where(CALENDAR_VISIT.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
