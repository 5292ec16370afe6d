package jointcalendar.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How much time a view shows at once, and how an address writes it. */
enum Period {
    /** From a day on, without an end: {@code from=2007-04-15}. It is turned by months. */
    DAY("from"),
    /** The week that holds a day: {@code week=2007-04-02}. */
    WEEK("week"),
    /** {@code month=2007-04}. */
    MONTH("month"),
    /** {@code quarter=2007-Q2}. */
    QUARTER("quarter");

    private static final DateTimeFormatter AS_QUARTER = DateTimeFormatter.ofPattern("uuuu-'Q'q", Locale.ROOT);

    private final String parameter;

    Period(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the address's parameter. */
    String parameter() {
        return parameter;
    }

    /** The first day of the one that holds this day. */
    LocalDate first(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    /** The last day, inclusive, of the one that begins on this day. */
    LocalDate last(LocalDate first) {
        return switch (this) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
        };
    }

    /** The beginning of the one that many later. */
    LocalDate plus(LocalDate first, int steps) {
        return switch (this) {
            case DAY -> first.withDayOfMonth(1).plusMonths(steps);
            case WEEK -> first.plusWeeks(steps);
            case MONTH -> first.plusMonths(steps);
            case QUARTER -> first.plusMonths(3L * steps);
        };
    }

    /** The one that begins on this day, as an address writes it. */
    String write(LocalDate first) {
        return switch (this) {
            case DAY, WEEK -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> AS_QUARTER.format(first);
        };
    }

    /**
     * A day of the one that is written.
     *
     * @throws DateTimeException where it is written wrongly
     */
    LocalDate read(String written) {
        return switch (this) {
            case DAY, WEEK -> LocalDate.parse(written);
            case MONTH -> YearMonth.parse(written).atDay(1);
            case QUARTER -> quarter(written);
        };
    }

    private static LocalDate quarter(String written) {
        if (!written.matches("[0-9]{4}-Q[1-4]")) {
            throw new DateTimeException("No quarter: " + written);
        }
        int quarter = written.charAt(6) - '0';
        return LocalDate.of(Integer.parseInt(written.substring(0, 4)), 3 * quarter - 2, 1);
    }
}
