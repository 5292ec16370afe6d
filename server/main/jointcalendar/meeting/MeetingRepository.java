package jointcalendar.meeting;

import static jointcalendar.activity.VisibleToRepository.visibleTo;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.TERM;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.overlap.day.MeetingDates;
import jointcalendar.overlap.day.MeetingDay;

/** Finds coordination meetings among the activities. */
public final class MeetingRepository implements MeetingDates {
    private static final String KIND = "coordination-meeting";

    private final Database database;

    public MeetingRepository(Database database) {
        this.database = database;
    }

    /** All that were or will be held, as far as the viewer may see them: neither drafts nor cancelled ones. */
    List<MeetingDays> all(Viewer viewer) {
        return database.sql()
                .select(ACTIVITY.ID, ACTIVITY.STARTS_ON, ACTIVITY.ENDS_ON)
                .from(ACTIVITY)
                .join(TERM)
                .on(TERM.ID.eq(ACTIVITY.KIND_ID))
                .where(TERM.LIST.eq("kind"))
                .and(TERM.SLUG.eq(KIND))
                .and(ACTIVITY.STATUS.in("tentative", "confirmed", "completed"))
                .and(visibleTo(viewer, ACTIVITY))
                .fetch(row -> new MeetingDays(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public List<MeetingDay> between(LocalDate first, LocalDate last, Viewer viewer) {
        return database.sql()
                .select(ACTIVITY.ID, ACTIVITY_SESSION.FIRST_DAY, ACTIVITY_SESSION.LAST_DAY)
                .from(ACTIVITY)
                .join(TERM)
                .on(TERM.ID.eq(ACTIVITY.KIND_ID))
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(TERM.LIST.eq("kind"))
                .and(TERM.SLUG.eq(KIND))
                .and(ACTIVITY.STATUS.in("tentative", "confirmed", "completed"))
                .and(ACTIVITY.DATE_PRECISION.eq("day"))
                .and(ACTIVITY_SESSION.FIRST_DAY.le(last))
                .and(ACTIVITY_SESSION.LAST_DAY.ge(first))
                .and(visibleTo(viewer, ACTIVITY))
                .orderBy(ACTIVITY_SESSION.FIRST_DAY, ACTIVITY.ID)
                .fetch(row -> new MeetingDay(row.value1(), row.value2(), row.value3()));
    }
}
