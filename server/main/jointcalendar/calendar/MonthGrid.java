package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;

/**
 * A month as a wall calendar shows it: whole weeks, with each session of an activity as a bar over its days.
 * Activities of which only the month or quarter is known have no bar; {@link #open} tells them.
 *
 * @param weeks four to six
 */
record MonthGrid(YearMonth month, List<GridWeek> weeks) {
    static final int MOST_LANES = 4;

    /** The first day of the week that holds the first of the month. */
    static LocalDate firstDay(YearMonth month, DayOfWeek weekStart) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** The last day of the week that holds the last of the month. */
    static LocalDate lastDay(YearMonth month, DayOfWeek weekStart) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
    }

    /** The grid with those of them that have a day in it. */
    static MonthGrid of(YearMonth month, DayOfWeek weekStart, Collection<Glimpse> found) {
        List<Glimpse> stretches = found.stream()
                .filter(glimpse -> !glimpse.isOpen())
                .sorted(Glimpse.BY_DAYS)
                .toList();
        LocalDate last = lastDay(month, weekStart);
        List<GridWeek> weeks = Stream.iterate(
                        firstDay(month, weekStart), first -> !first.isAfter(last), first -> first.plusWeeks(1))
                .map(first -> GridWeek.of(first, stretches, MOST_LANES))
                .toList();
        return new MonthGrid(month, weeks);
    }

    /** What has a place in it. */
    Stream<Glimpse> placed() {
        return weeks.stream().flatMap(GridWeek::placed);
    }

    /** Those whose day is not known yet and that have a day from first to last, both inclusive, the narrowest span first. */
    static List<Glimpse> open(LocalDate first, LocalDate last, Collection<Glimpse> found) {
        return found.stream()
                .filter(Glimpse::isOpen)
                .filter(glimpse -> glimpse.touches(first, last))
                .sorted(Comparator.comparing((Glimpse glimpse) ->
                                glimpse.firstDay().until(glimpse.lastDay()).toTotalMonths())
                        .thenComparing(Glimpse.BY_NUMBER))
                .toList();
    }
}
