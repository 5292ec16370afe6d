package jointcalendar.overlap.day;

import java.time.LocalDate;

/**
 * A coordination meeting on days that are known.
 *
 * @param activity its number
 * @param last inclusive
 */
public record MeetingDay(long activity, LocalDate first, LocalDate last) {
    /** Whether it has a day from first to last, both inclusive. */
    boolean touches(LocalDate from, LocalDate until) {
        return !first.isAfter(until) && !last.isBefore(from);
    }
}
