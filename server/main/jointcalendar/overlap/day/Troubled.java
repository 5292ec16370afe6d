package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.DatePrecision;
import jointcalendar.setting.Holidays;
import jointcalendar.text.Words;

/**
 * An activity with trouble of dates.
 *
 * @param troubles at least one
 */
public record Troubled(long activity, List<DateTrouble> troubles) {
    /** Finds them all; two statements, however many activities there are. */
    public static final class Finder {
        private final TroubleRepository activities;
        private final MeetingDates meetings;
        private final Holidays holidays;

        public Finder(TroubleRepository activities, MeetingDates meetings, Holidays holidays) {
            this.activities = activities;
            this.meetings = meetings;
            this.holidays = holidays;
        }

        /**
         * What the viewer may see that has trouble on a day from first to last, both inclusive, by those days.
         *
         * @param lead of which organisation; empty for any
         */
        public List<Troubled> between(
                LocalDate first, LocalDate last, Optional<Long> lead, Viewer viewer, Words words) {
            DateTroubles troubles =
                    new DateTroubles(meetings.between(first, last, viewer), holidays, first, last, words);
            return activities.between(first, last, lead, viewer).stream()
                    .map(dated -> new Troubled(
                            dated.activity(),
                            troubles.of(dated.activity(), dated.country(), DatePrecision.DAY, dated.sessions())))
                    .filter(troubled -> !troubled.troubles().isEmpty())
                    .toList();
        }
    }
}
