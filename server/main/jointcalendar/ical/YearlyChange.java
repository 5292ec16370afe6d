package jointcalendar.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A change of the clocks that comes back every year on a day which iCalendar can name, in wall time before the change.
 *
 * @param week the first (1) to fourth of these weekdays in the month, or the last (-1)
 */
record YearlyChange(Month month, int week, DayOfWeek day, LocalTime time) {
    /** After so many years the weekdays fall on the same dates again. */
    private static final int YEARS_OF_A_CYCLE = 28;

    /**
     * The rule that this change follows from now on, if any. Absent as well where another change of the same year has a
     * rule such as "Friday from the 23rd", which is no week of the month: readers fail on zones that mix both.
     */
    static Optional<YearlyChange> of(ZoneOffsetTransition change, ZoneRules rules) {
        int year = change.getDateTimeBefore().getYear();
        List<YearlyChange> all = rules.getTransitionRules().stream()
                .flatMap(rule -> of(rule, year).stream())
                .toList();
        return isOfThePast(change, rules)
                        || all.size() < rules.getTransitionRules().size()
                ? Optional.empty()
                : all.stream()
                        .filter(c -> c.in(year).equals(change.getDateTimeBefore()))
                        .findFirst();
    }

    private static Optional<YearlyChange> of(ZoneOffsetTransitionRule rule, int year) {
        LocalDateTime onset = rule.createTransition(year).getDateTimeBefore();
        return IntStream.of(-1, 1, 2, 3, 4)
                .mapToObj(week -> new YearlyChange(onset.getMonth(), week, onset.getDayOfWeek(), onset.toLocalTime()))
                .filter(change -> change.fits(rule, year))
                .findFirst();
    }

    private static boolean isOfThePast(ZoneOffsetTransition change, ZoneRules rules) {
        List<ZoneOffsetTransition> past = rules.getTransitions();
        return !past.isEmpty()
                && !change.getInstant().isAfter(past.get(past.size() - 1).getInstant());
    }

    private boolean fits(ZoneOffsetTransitionRule rule, int year) {
        return IntStream.range(year, year + YEARS_OF_A_CYCLE)
                .allMatch(y -> rule.createTransition(y).getDateTimeBefore().equals(in(y)));
    }

    private LocalDateTime in(int year) {
        return LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(week, day))
                .atTime(time);
    }

    /** For RRULE (RFC 5545 section 3.3.10). */
    String recurrence() {
        return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYDAY=" + week
                + day.name().substring(0, 2);
    }
}
