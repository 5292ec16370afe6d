package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Viewer;

/** When those who coordinate meet. */
@FunctionalInterface
public interface MeetingDates {
    /** Meetings with a day from first to last, both inclusive, that are neither drafts nor cancelled and of which the viewer may know all. */
    List<MeetingDay> between(LocalDate first, LocalDate last, Viewer viewer);
}
