package jointcalendar.activity;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.RESULT_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Activities that are over and of which nobody has told yet what came of them, and for which letters asked. */
public final class AwaitedResultRepository {
    private final Database database;
    private final ActivityRepository activities;

    public AwaitedResultRepository(Database database, ActivityRepository activities) {
        this.database = database;
        this.activities = activities;
    }

    /**
     * Those that the viewer may tell of, the latest first.
     *
     * @param from the earliest last day, inclusive
     * @param before exclusive
     */
    public List<Activity> of(Viewer viewer, LocalDate from, LocalDate before, int most) {
        return activities.where(awaited(viewer, from, before), most, ACTIVITY.ENDS_ON.desc(), ACTIVITY.ID.desc());
    }

    /** How many there are of them. */
    public int count(Viewer viewer, LocalDate from, LocalDate before) {
        return database.sql().fetchCount(ACTIVITY, awaited(viewer, from, before));
    }

    private static Condition awaited(Viewer viewer, LocalDate from, LocalDate before) {
        return ACTIVITY.STATUS
                .in("tentative", "confirmed", "completed")
                .and(ended(from, before))
                .and(hasNoResult())
                .and(isEditableBy(viewer));
    }

    /** {@link Viewer#mayEdit} in SQL. */
    private static Condition isEditableBy(Viewer viewer) {
        if (!viewer.has(Role.MEMBER)) {
            return DSL.falseCondition();
        }
        Condition own = viewer.isCoordinator()
                ? DSL.noCondition()
                : ACTIVITY.LEAD_ID
                        .eq(viewer.organisation())
                        .or(ACTIVITY.ID.in(DSL.select(ACTIVITY_ORGANISATION.ACTIVITY_ID)
                                .from(ACTIVITY_ORGANISATION)
                                .where(ACTIVITY_ORGANISATION.PART.eq("partner"))
                                .and(ACTIVITY_ORGANISATION.ORGANISATION_ID.eq(viewer.organisation()))));
        return own.and(visibleTo(viewer, ACTIVITY));
    }

    /** For the portal's own work: those for which no letter asked yet, by number. */
    public List<Activity> unasked(LocalDate from, LocalDate before) {
        return activities.where(
                isAsked()
                        .and(ended(from, before))
                        .and(ACTIVITY.ID.notIn(
                                DSL.select(RESULT_REQUEST.ACTIVITY_ID).from(RESULT_REQUEST))),
                Integer.MAX_VALUE,
                ACTIVITY.ID.asc());
    }

    /** For the portal's own work: those for which one letter asked, no later than that, and no other; by number. */
    public List<Activity> unreminded(Instant askedUntil) {
        return activities.where(
                isAsked()
                        .and(ACTIVITY.ID.in(DSL.select(RESULT_REQUEST.ACTIVITY_ID)
                                .from(RESULT_REQUEST)
                                .where(RESULT_REQUEST.ASKED_AT.le(askedUntil))
                                .and(RESULT_REQUEST.REMINDED_AT.isNull()))),
                Integer.MAX_VALUE,
                ACTIVITY.ID.asc());
    }

    private static Condition isAsked() {
        return ACTIVITY.STATUS.in("tentative", "confirmed").and(hasNoResult());
    }

    private static Condition ended(LocalDate from, LocalDate before) {
        return ACTIVITY.ENDS_ON.ge(from).and(ACTIVITY.ENDS_ON.lt(before));
    }

    private static Condition hasNoResult() {
        return ACTIVITY.ACTUAL_PARTICIPANTS
                .isNull()
                .and(ACTIVITY.OUTCOME.eq(""))
                .and(DSL.coalesce(ACTIVITY.RECOMMENDATIONS, "").eq(""))
                .and(DSL.coalesce(ACTIVITY.MATERIALS, "").eq(""))
                .and(DSL.notExists(DSL.selectOne()
                        .from(ACTIVITY_TERM)
                        .where(ACTIVITY_TERM.ACTIVITY_ID.eq(ACTIVITY.ID))
                        .and(ACTIVITY_TERM.WOMEN.isNotNull())));
    }

    /** A letter asks for each of these for the first time. */
    public void asked(Collection<Activity> all, Instant now) {
        if (!all.isEmpty()) {
            database.sql()
                    .insertInto(RESULT_REQUEST, RESULT_REQUEST.ACTIVITY_ID, RESULT_REQUEST.ASKED_AT)
                    .valuesOfRows(all.stream()
                            .map(activity -> DSL.row(activity.id(), now))
                            .toList())
                    .execute();
        }
    }

    /** A letter reminds of each of these; no other will. */
    public void reminded(Collection<Activity> all, Instant now) {
        if (!all.isEmpty()) {
            database.sql()
                    .update(RESULT_REQUEST)
                    .set(RESULT_REQUEST.REMINDED_AT, now)
                    .where(RESULT_REQUEST.ACTIVITY_ID.in(
                            all.stream().map(Activity::id).toList()))
                    .execute();
        }
    }
}
