package jointcalendar.calendar;

import static jointcalendar.db.schema.Tables.CALENDAR_HABIT;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** How a person last saw the calendar. */
public final class HabitOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public HabitOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "calendar as last seen";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(CALENDAR_HABIT)
                .where(CALENDAR_HABIT.ACCOUNT_ID.eq(account.id()))
                .fetch(row -> new Row()
                        .with("view", row.getView())
                        .with("filter", row.getFilter())
                        .with("hint put away", row.getHintPutAway())
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(CALENDAR_HABIT)
                .where(CALENDAR_HABIT.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
