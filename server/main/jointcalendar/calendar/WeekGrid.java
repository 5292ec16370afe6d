package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;

/**
 * A week with room: whole days and stretches of days as bars on top, and below them what has a time on one day, by time.
 *
 * @param allDay the bars
 * @param days seven
 */
record WeekGrid(GridWeek allDay, List<Day> days) {
    private static final int MOST_LANES = 8;
    private static final int MOST_TIMED = 12;

    /**
     * What a day has beyond bars.
     *
     * @param timed by start, at most {@link #MOST_TIMED}
     * @param shown all that is on this day
     * @param more how many of them have no place
     */
    record Day(List<Glimpse> timed, List<Glimpse> shown, int more) {}

    /** The week that begins on that day, with those of them that have a day in it. */
    static WeekGrid of(LocalDate first, Collection<Glimpse> found) {
        GridWeek allDay = GridWeek.of(first, sorted(found, Predicate.not(WeekGrid::isTimed)), MOST_LANES);
        List<Glimpse> timed = sorted(found, WeekGrid::isTimed);
        return new WeekGrid(
                allDay, allDay.days().stream().map(day -> day(day, timed)).toList());
    }

    private static Day day(GridWeek.Day allDay, List<Glimpse> timed) {
        List<Glimpse> today = timed.stream()
                .filter(glimpse -> glimpse.firstDay().equals(allDay.date()))
                .toList();
        List<Glimpse> shown = today.subList(0, Math.min(MOST_TIMED, today.size()));
        return new Day(
                shown,
                Stream.concat(allDay.shown().stream(), today.stream()).toList(),
                allDay.more() + today.size() - shown.size());
    }

    /** What has a place. */
    Stream<Glimpse> placed() {
        return Stream.concat(allDay.placed(), days.stream().flatMap(day -> day.timed().stream()));
    }

    private static List<Glimpse> sorted(Collection<Glimpse> found, Predicate<Glimpse> which) {
        return found.stream()
                .filter(glimpse -> !glimpse.isOpen())
                .filter(which)
                .sorted(Glimpse.BY_DAYS)
                .toList();
    }

    private static boolean isTimed(Glimpse glimpse) {
        return glimpse.session().times().isPresent() && glimpse.firstDay().equals(glimpse.lastDay());
    }
}
