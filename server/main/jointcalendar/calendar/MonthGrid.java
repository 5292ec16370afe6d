package jointcalendar.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Session;

/**
 * A month as a wall calendar shows it: whole weeks from Monday to Sunday, with each session of an activity as a bar over its days.
 * Activities of which only the month or quarter is known have no bar; {@link #open} tells them.
 *
 * @param weeks four to six
 */
record MonthGrid(YearMonth month, List<GridWeek> weeks) {
    /** A session of an activity. */
    record Stretch(Activity activity, Session session) {
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

    private static final Comparator<Stretch> FROM_TOP = Comparator.comparing(Stretch::first)
            .thenComparing(Stretch::last, Comparator.reverseOrder())
            .thenComparing(stretch ->
                    stretch.session().times().map(Session.Times::start).orElse(java.time.LocalTime.MIN))
            .thenComparing(stretch -> stretch.activity().id());

    /** The Monday on or before the first of the month. */
    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday on or after the last of the month. */
    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The grid with those of the activities that have a day in it. */
    static MonthGrid of(YearMonth month, Collection<Activity> activities) {
        List<Stretch> stretches = activities.stream()
                .filter(activity -> !isOpen(activity))
                .flatMap(activity -> activity.plan().sessions().stream().map(session -> new Stretch(activity, session)))
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
    static List<Activity> open(YearMonth month, Collection<Activity> activities) {
        return activities.stream()
                .filter(MonthGrid::isOpen)
                .filter(activity ->
                        activity.plan().firstDay().isBefore(month.plusMonths(1).atDay(1))
                                && !activity.plan().lastDay().isBefore(month.atDay(1)))
                .sorted(Comparator.comparing((Activity activity) -> activity.plan()
                                .firstDay()
                                .until(activity.plan().lastDay())
                                .toTotalMonths())
                        .thenComparing(Activity::id))
                .toList();
    }

    private static boolean isOpen(Activity activity) {
        return activity.plan().precision() != DatePrecision.DAY;
    }
}
