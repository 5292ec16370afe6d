package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_LOOK;
import static jointcalendar.db.schema.Tables.CALENDAR_VISIT;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jointcalendar.db.Database;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** What people saw of activities, and when they were here. All times are of the portal's business clock. */
public final class LookRepository {
    /** After so long without a page of the calendar the next one begins a new visit. */
    private static final Duration VISIT_ENDS = Duration.ofHours(4);

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(5);

    private final Database database;

    public LookRepository(Database database) {
        this.database = database;
    }

    /** The version that a person saw last, and when. */
    public record Look(int version, Instant at) {}

    /** Why an activity is marked for a person: posted since the visit before, or changed since they looked at it. */
    public enum News {
        POSTED,
        CHANGED
    }

    public Optional<Look> last(long account, long activity) {
        return database.sql()
                .select(ACTIVITY_LOOK.VERSION, ACTIVITY_LOOK.LOOKED_AT)
                .from(ACTIVITY_LOOK)
                .where(ACTIVITY_LOOK.ACCOUNT_ID.eq(account))
                .and(ACTIVITY_LOOK.ACTIVITY_ID.eq(activity))
                .fetchOptional(row -> new Look(row.value1(), row.value2()));
    }

    /**
     * The person looks at the activity as it stands.
     *
     * @param before as {@link #last} told it
     */
    public void look(long account, Activity activity, Optional<Look> before, Instant now) {
        if (before.isEmpty()) {
            database.sql()
                    .insertInto(ACTIVITY_LOOK)
                    .set(ACTIVITY_LOOK.ACCOUNT_ID, account)
                    .set(ACTIVITY_LOOK.ACTIVITY_ID, activity.id())
                    .set(ACTIVITY_LOOK.VERSION, activity.version())
                    .set(ACTIVITY_LOOK.LOOKED_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
        } else if (before.get().version() < activity.version()
                || before.get().at().isBefore(now.minus(OFTEN_ENOUGH))) {
            database.sql()
                    .update(ACTIVITY_LOOK)
                    .set(ACTIVITY_LOOK.VERSION, activity.version())
                    .set(ACTIVITY_LOOK.LOOKED_AT, now)
                    .where(ACTIVITY_LOOK.ACCOUNT_ID.eq(account))
                    .and(ACTIVITY_LOOK.ACTIVITY_ID.eq(activity.id()))
                    .execute();
        }
    }

    /** Which of these are news to that person, in one question. What they never looked at is news only if it is new. */
    public Map<Long, News> news(Collection<Long> activities, long account) {
        if (activities.isEmpty() || account == 0) {
            return Map.of();
        }
        return database.sql()
                .select(ACTIVITY.ID, ACTIVITY_LOOK.VERSION)
                .from(ACTIVITY)
                .leftJoin(ACTIVITY_LOOK)
                .on(ACTIVITY_LOOK.ACTIVITY_ID.eq(ACTIVITY.ID))
                .and(ACTIVITY_LOOK.ACCOUNT_ID.eq(account))
                .leftJoin(CALENDAR_VISIT)
                .on(CALENDAR_VISIT.ACCOUNT_ID.eq(account))
                .where(ACTIVITY.ID.in(activities))
                .and(ACTIVITY_LOOK
                        .VERSION
                        .lt(ACTIVITY.VERSION)
                        .or(ACTIVITY_LOOK.VERSION.isNull().and(ACTIVITY.CREATED_AT.gt(CALENDAR_VISIT.BEFORE_AT))))
                .fetchMap(row -> row.value1(), row -> Optional.ofNullable(row.value2())
                        .map(seen -> News.CHANGED)
                        .orElse(News.POSTED));
    }

    /** The person opens a page of the calendar. On the first visit nothing is new. */
    public void arrive(long account, Instant now) {
        Optional<Record3<Long, Instant, Instant>> visit = database.sql()
                .select(CALENDAR_VISIT.ACCOUNT_ID, CALENDAR_VISIT.BEFORE_AT, CALENDAR_VISIT.HERE_AT)
                .from(CALENDAR_VISIT)
                .where(CALENDAR_VISIT.ACCOUNT_ID.eq(account))
                .fetchOptional();
        if (visit.isEmpty()) {
            begin(account, now);
        } else {
            stay(account, visit.get().value2(), visit.get().value3(), now);
        }
    }

    private void begin(long account, Instant now) {
        database.sql()
                .insertInto(CALENDAR_VISIT)
                .set(CALENDAR_VISIT.ACCOUNT_ID, account)
                .set(CALENDAR_VISIT.BEFORE_AT, now)
                .set(CALENDAR_VISIT.HERE_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    private void stay(long account, Instant before, Instant here, Instant now) {
        if (here.isBefore(now.minus(OFTEN_ENOUGH))) {
            visit(account, here.isBefore(now.minus(VISIT_ENDS)) ? here : before, now);
        }
    }

    private void visit(long account, Instant before, Instant now) {
        database.sql()
                .update(CALENDAR_VISIT)
                .set(CALENDAR_VISIT.BEFORE_AT, before)
                .set(CALENDAR_VISIT.HERE_AT, now)
                .where(CALENDAR_VISIT.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Nothing is news to that person any more. */
    public void seeAll(long account, Instant now) {
        Field<Integer> current =
                DSL.field(DSL.select(ACTIVITY.VERSION).from(ACTIVITY).where(ACTIVITY.ID.eq(ACTIVITY_LOOK.ACTIVITY_ID)));
        database.transaction(() -> {
            begin(account, now);
            visit(account, now, now);
            database.sql()
                    .update(ACTIVITY_LOOK)
                    .set(ACTIVITY_LOOK.VERSION, current)
                    .set(ACTIVITY_LOOK.LOOKED_AT, now)
                    .where(ACTIVITY_LOOK.ACCOUNT_ID.eq(account))
                    .and(ACTIVITY_LOOK.VERSION.lt(current))
                    .execute();
        });
    }

    /** Forgets looks from before that instant: what was not opened for so long is not marked any more. */
    public void clean(Instant before) {
        database.sql()
                .deleteFrom(ACTIVITY_LOOK)
                .where(ACTIVITY_LOOK.LOOKED_AT.lt(before))
                .execute();
    }
}
