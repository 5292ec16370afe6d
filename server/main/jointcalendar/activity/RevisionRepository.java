package jointcalendar.activity;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.ActivityRevisionRecord;
import org.jooq.Condition;

/** The history of activities: each saved version with what it changed. */
public final class RevisionRepository {
    private final Database database;

    public RevisionRepository(Database database) {
        this.database = database;
    }

    /** The revisions of an activity from the time when the viewer could know of it, newest first; none of a time before. */
    public List<Change.Revision> of(Activity activity, Viewer viewer) {
        return Standing.of(activity.plan()).watchedBy(viewer, newestFirst(activity, viewer));
    }

    /** Since when the viewer, who may see it now, could without a break; empty where that is from the beginning. */
    public Optional<Instant> openedAt(Activity activity, Viewer viewer) {
        Standing after = Standing.of(activity.plan());
        for (Change.Revision revision : newestFirst(activity, viewer)) {
            Standing before = after.before(revision);
            if (revision.version() > 1 && !before.isKnownTo(viewer)) {
                return Optional.of(revision.at());
            }
            after = before;
        }
        return Optional.empty();
    }

    private List<Change.Revision> newestFirst(Activity activity, Viewer viewer) {
        return read(ACTIVITY_REVISION.ACTIVITY_ID.eq(activity.id()), viewer).stream()
                .filter(revision -> revision.version() <= activity.version())
                .sorted(Comparator.comparingInt(Change.Revision::version).reversed())
                .toList();
    }

    /**
     * An activity as a revision left it.
     *
     * @param revision as the viewer may know it
     */
    public record State(Change.Revision revision, Plan plan) {}

    /** The states of an activity that the viewer could see when they were the current ones, newest first. */
    public List<State> statesOf(Activity activity, Viewer viewer) {
        List<Change.Revision> all = newestFirst(activity, viewer);
        Map<Integer, Plan> plans = new HashMap<>();
        Plan plan = activity.plan();
        for (Change.Revision revision : all) {
            plans.put(revision.version(), plan);
            plan = Changes.undone(plan, revision.changes());
        }
        return Standing.of(activity.plan()).watchedBy(viewer, all).stream()
                .map(revision -> new State(revision, Objects.requireNonNull(plans.get(revision.version()))))
                .toList();
    }

    /** All revisions from that instant, inclusive, until the other, exclusive, of activities that the viewer may see, oldest first. */
    public List<Change.Revision> between(Instant from, Instant to, Viewer viewer) {
        return read(ACTIVITY_REVISION.RECORDED_AT.ge(from).and(ACTIVITY_REVISION.RECORDED_AT.lt(to)), viewer);
    }

    /** The revisions from that instant on of those of these activities that the viewer may see, oldest first. */
    public List<Change.Revision> since(Instant from, Collection<Long> activities, Viewer viewer) {
        return activities.isEmpty()
                ? List.of()
                : read(
                        ACTIVITY_REVISION.RECORDED_AT.ge(from).and(ACTIVITY_REVISION.ACTIVITY_ID.in(activities)),
                        viewer);
    }

    void add(long activity, int version, long account, Instant now, List<Change> changes) {
        database.sql()
                .insertInto(ACTIVITY_REVISION)
                .set(ACTIVITY_REVISION.ACTIVITY_ID, activity)
                .set(ACTIVITY_REVISION.VERSION, version)
                .set(ACTIVITY_REVISION.ACCOUNT_ID, account == 0 ? null : account)
                .set(ACTIVITY_REVISION.RECORDED_AT, now)
                .set(ACTIVITY_REVISION.CHANGES, Json.write((Object) changes))
                .execute();
    }

    private List<Change.Revision> read(Condition condition, Viewer viewer) {
        return database.sql()
                .select(ACTIVITY_REVISION.fields())
                .from(ACTIVITY_REVISION)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITY_REVISION.ACTIVITY_ID))
                .where(condition)
                .and(visibleTo(viewer, ACTIVITY))
                .orderBy(ACTIVITY_REVISION.ID)
                .fetchInto(ACTIVITY_REVISION)
                .map(RevisionRepository::revision);
    }

    private static Change.Revision revision(ActivityRevisionRecord row) {
        return new Change.Revision(
                row.getActivityId(),
                row.getVersion(),
                row.getAccountId() == null ? 0 : row.getAccountId(),
                row.getRecordedAt(),
                Json.read(row.getChanges(), Json.CHANGES, List.of()));
    }
}
