package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.activity.Busy;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Session;

/**
 * A month as a wall calendar shows it: whole weeks from Monday to Sunday, with each session of an activity as a bar over its days.
 * Activities of which only the month or quarter is known have no bar; {@link #open} tells them.
 *
 * @param weeks four to six
 */
record MonthGrid(YearMonth month, List<GridWeek> weeks) {
    /** A session of an activity, or a busy time. */
    record Stretch(Seen what, Session session) {
        static Stream<Stretch> of(Seen what) {
            List<Session> sessions = what instanceof Seen.Whole whole
                    ? whole.activity().plan().sessions()
                    : List.of(Session.wholeDays(what.firstDay(), what.lastDay()));
            return sessions.stream().map(session -> new Stretch(what, session));
        }

        LocalDate first() {
            return session.firstDay();
        }

        LocalDate last() {
            return session.lastDay();
        }

        boolean touches(LocalDate from, LocalDate to) {
            return !first().isAfter(to) && !last().isBefore(from);
        }
    }

    /** By number; busy times, whose numbers are nobody's to know, come last. */
    private static final Comparator<Seen> IN_ORDER = Comparator.comparingLong((Seen what) ->
                    what instanceof Seen.Whole whole ? whole.activity().id() : Long.MAX_VALUE)
            .thenComparing(what -> what instanceof Busy busy ? busy.organisation() : 0L);

    private static final Comparator<Stretch> FROM_TOP = Comparator.comparing(Stretch::first)
            .thenComparing(Stretch::last, Comparator.reverseOrder())
            .thenComparing(stretch ->
                    stretch.session().times().map(Session.Times::start).orElse(java.time.LocalTime.MIN))
            .thenComparing(Stretch::what, IN_ORDER);

    /** The Monday on or before the first of the month. */
    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday on or after the last of the month. */
    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The grid with those of them that have a day in it. */
    static MonthGrid of(YearMonth month, Collection<? extends Seen> shown) {
        List<Stretch> stretches = shown.stream()
                .filter(what -> !isOpen(what))
                .flatMap(Stretch::of)
                .sorted(FROM_TOP)
                .toList();
        LocalDate last = lastDay(month);
        List<GridWeek> weeks = Stream.iterate(
                        firstDay(month), monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> GridWeek.of(monday, stretches))
                .toList();
        return new MonthGrid(month, weeks);
    }

    /** Those whose day is not known yet and that lie in the month or reach into it, the narrowest span first. */
    static List<Seen> open(YearMonth month, Collection<? extends Seen> shown) {
        return shown.stream()
                .filter(MonthGrid::isOpen)
                .filter(what -> touches(month, what))
                .<Seen>map(what -> what)
                .sorted(Comparator.comparing((Seen what) ->
                                what.firstDay().until(what.lastDay()).toTotalMonths())
                        .thenComparing(IN_ORDER))
                .toList();
    }

    /** Whether it has a day in that month. */
    static boolean touches(YearMonth month, Seen what) {
        return !what.firstDay().isAfter(month.atEndOfMonth()) && !what.lastDay().isBefore(month.atDay(1));
    }

    private static boolean isOpen(Seen what) {
        return what.precision() != DatePrecision.DAY;
    }
}
