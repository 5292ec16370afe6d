package jointcalendar.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One stretch of days of an activity.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive, not before the first
 * @param times absent where whole days are meant
 */
public record Session(LocalDate firstDay, LocalDate lastDay, Optional<Times> times) {
    /**
     * Wall times at the venue.
     *
     * @param start on the first day
     * @param end on the last day, exclusive
     * @param zone of the venue
     */
    public record Times(LocalTime start, LocalTime end, ZoneId zone) {}

    /** @throws IllegalArgumentException where it ends before it starts */
    public Session {
        if (lastDay.isBefore(firstDay)
                || (times.isPresent()
                        && !firstDay.atTime(times.get().start())
                                .isBefore(lastDay.atTime(times.get().end())))) {
            throw new IllegalArgumentException("A session ends before it starts");
        }
    }

    public static Session wholeDays(LocalDate firstDay, LocalDate lastDay) {
        return new Session(firstDay, lastDay, Optional.empty());
    }
}
