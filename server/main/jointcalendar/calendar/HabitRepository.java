package jointcalendar.calendar;

import static jointcalendar.db.schema.Tables.CALENDAR_HABIT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Filter;
import jointcalendar.db.Database;
import jointcalendar.text.Slug;

/** How people last saw the calendar, so that it opens like that again. */
public final class HabitRepository {
    /** A longer filter is not remembered. */
    private static final int LONGEST_FILTER = 4000;

    private final Database database;

    public HabitRepository(Database database) {
        this.database = database;
    }

    Habit of(long account) {
        return database.sql()
                .select(CALENDAR_HABIT.VIEW, CALENDAR_HABIT.FILTER, CALENDAR_HABIT.HINT_PUT_AWAY)
                .from(CALENDAR_HABIT)
                .where(CALENDAR_HABIT.ACCOUNT_ID.eq(account))
                .fetchOptional(row -> new Habit(view(row.value1()), Filter.parse(row.value2()), row.value3()))
                .orElse(Habit.NONE);
    }

    void remember(long account, CalendarAddress.View view, Filter filter) {
        if (filter.query().length() <= LONGEST_FILTER) {
            begin(account);
            database.sql()
                    .update(CALENDAR_HABIT)
                    .set(CALENDAR_HABIT.VIEW, Slug.of(view))
                    .set(CALENDAR_HABIT.FILTER, filter.query())
                    .where(CALENDAR_HABIT.ACCOUNT_ID.eq(account))
                    .execute();
        }
    }

    void putHintAway(long account) {
        begin(account);
        database.sql()
                .update(CALENDAR_HABIT)
                .set(CALENDAR_HABIT.HINT_PUT_AWAY, true)
                .where(CALENDAR_HABIT.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Has filters that ask for an organisation ask for the one into which it was merged. */
    public void merge(long from, long into) {
        database.sql()
                .selectFrom(CALENDAR_HABIT)
                .where(CALENDAR_HABIT.FILTER.contains("organisation=" + from))
                .fetch()
                .forEach(row -> remember(
                        row.getAccountId(),
                        view(row.getView()),
                        Filter.parse(row.getFilter()).withOrganisationMerged(from, into)));
    }

    private void begin(long account) {
        database.sql()
                .insertInto(CALENDAR_HABIT)
                .set(CALENDAR_HABIT.ACCOUNT_ID, account)
                .set(CALENDAR_HABIT.VIEW, Slug.of(CalendarAddress.View.MONTH))
                .set(CALENDAR_HABIT.FILTER, "")
                .set(CALENDAR_HABIT.HINT_PUT_AWAY, false)
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static CalendarAddress.View view(String stored) {
        List<CalendarAddress.View> all = Arrays.asList(CalendarAddress.View.values());
        Optional<CalendarAddress.View> known =
                all.stream().filter(view -> Slug.of(view).equals(stored)).findFirst();
        return known.orElse(CalendarAddress.View.MONTH);
    }
}
