package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.text.Slug;
import org.jooq.Record2;

/** Which activities were given up for which. What was given up for one that was given up since leads to where that one leads. */
public final class JoinedRepository {
    private final Database database;
    private final ActivityRepository activities;
    private final GivenUpRepository given;

    public JoinedRepository(Database database, ActivityRepository activities) {
        this.database = database;
        this.activities = activities;
        this.given = new GivenUpRepository(database);
    }

    /**
     * Notes that an activity was given up for another; belongs into the transaction that cancels it. Where it was shown as busy, that
     * changes as well: those who subscribed are told that it is not so any more.
     *
     * @param stood how it stood until then
     */
    public void join(long given, long kept, Status stood, Instant now) {
        database.sql()
                .update(ACTIVITY)
                .set(ACTIVITY.JOINED_INTO, kept)
                .set(ACTIVITY.JOINED_STATUS, Slug.of(stood))
                .set(ACTIVITY.BUSY_SEQUENCE, ACTIVITY.BUSY_SEQUENCE.plus(1))
                .set(ACTIVITY.BUSY_CHANGED_AT, now)
                .where(ACTIVITY.ID.eq(given))
                .execute();
    }

    /** Takes that back: how it stood until it was given up, or nothing where it was not. */
    public Optional<Status> part(long given) {
        Optional<Status> stood = database.sql()
                .select(ACTIVITY.JOINED_STATUS)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(given))
                .and(ACTIVITY.JOINED_INTO.isNotNull())
                .fetchOptional(row -> Status.valueOf(row.value1().toUpperCase(java.util.Locale.ROOT)));
        database.sql()
                .update(ACTIVITY)
                .setNull(ACTIVITY.JOINED_INTO)
                .setNull(ACTIVITY.JOINED_STATUS)
                .where(ACTIVITY.ID.eq(given))
                .execute();
        return stood;
    }

    /** The activity that stands for this one now, where it was given up and the viewer may see that. */
    public Optional<Activity> standingFor(Activity joined, Viewer viewer) {
        return Optional.ofNullable(standingFor(List.of(joined), viewer).get(joined.id()));
    }

    /** As {@link #standingFor(Activity, Viewer)} for many at once, by the number of what was given up. */
    public Map<Long, Activity> standingFor(Collection<Activity> all, Viewer viewer) {
        Map<Long, Long> ways = new HashMap<>();
        all.forEach(activity -> activity.joinedInto().ifPresent(into -> ways.put(activity.id(), into)));
        return ways.isEmpty() ? Map.of() : byWay(ends(ways), viewer);
    }

    private Map<Long, Activity> byWay(Map<Long, Long> ways, Viewer viewer) {
        Map<Long, Activity> seen = activities.all(new TreeSet<>(ways.values()), viewer).stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        Map<Long, Activity> found = new HashMap<>();
        ways.forEach((from, to) -> Optional.ofNullable(seen.get(to)).ifPresent(end -> found.put(from, end)));
        return found;
    }

    /** Goes on from each until nothing leads further. */
    private Map<Long, Long> ends(Map<Long, Long> ways) {
        Map<Long, Long> reached = new HashMap<>(ways);
        Map<Long, Long> further = further(reached.values());
        while (!further.isEmpty()) {
            Map<Long, Long> next = further;
            reached.replaceAll((from, to) -> next.getOrDefault(to, to));
            further = further(reached.values());
        }
        return reached;
    }

    private Map<Long, Long> further(Collection<Long> ids) {
        return database.sql()
                .select(ACTIVITY.ID, ACTIVITY.JOINED_INTO)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.in(new TreeSet<>(ids)))
                .and(ACTIVITY.JOINED_INTO.isNotNull())
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** What was given up for it, also by way of others, as far as the viewer may see it; by number. */
    public List<Activity> joinedInto(long kept, Viewer viewer) {
        return activities.all(given.numbersJoinedInto(kept), viewer);
    }
}
