package jointcalendar.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * That something takes place on some days, and no more: enough to find it a place in a view before the rest of it is read.
 *
 * @param activity its number; 0 of a busy time, whose number is nobody's to know
 * @param lead the organisation that leads it
 * @param session one of an activity's, or the days of a busy time
 */
public record Glimpse(long activity, long lead, DatePrecision precision, Session session) {
    /** By the activity's number; busy times, which have none, come last. */
    public static final Comparator<Glimpse> BY_NUMBER = Comparator.comparing(Glimpse::isBusy)
            .thenComparing(Glimpse::activity)
            .thenComparing(Glimpse::lead);

    /** By first day, the longest first, whole days before times. */
    public static final Comparator<Glimpse> BY_DAYS = Comparator.comparing(Glimpse::firstDay)
            .thenComparing(Glimpse::lastDay, Comparator.reverseOrder())
            .thenComparing(glimpse ->
                    glimpse.session().times().map(Session.Times::start).orElse(LocalTime.MIN))
            .thenComparing(BY_NUMBER);

    /** One for each session. */
    public static Stream<Glimpse> of(Seen seen) {
        if (seen instanceof Seen.Whole whole) {
            Plan plan = whole.activity().plan();
            return plan.sessions().stream()
                    .map(session -> new Glimpse(whole.activity().id(), plan.lead(), plan.precision(), session));
        }
        return Stream.of(of((Busy) seen));
    }

    static Glimpse of(Busy busy) {
        return new Glimpse(
                0, busy.organisation(), busy.precision(), Session.wholeDays(busy.firstDay(), busy.lastDay()));
    }

    public LocalDate firstDay() {
        return session.firstDay();
    }

    /** Inclusive. */
    public LocalDate lastDay() {
        return session.lastDay();
    }

    public boolean isBusy() {
        return activity == 0;
    }

    /** Whether only the month or quarter is known. */
    public boolean isOpen() {
        return precision != DatePrecision.DAY;
    }

    /** Whether it has a day from first to last, both inclusive. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !firstDay().isAfter(last) && !lastDay().isBefore(first);
    }

    /** The numbers of the activities among them, each once. */
    public static List<Long> numbers(Stream<Glimpse> glimpses) {
        return glimpses.filter(glimpse -> !glimpse.isBusy())
                .map(Glimpse::activity)
                .distinct()
                .toList();
    }

    Busy asBusy() {
        return new Busy(lead, firstDay(), lastDay(), precision);
    }
}
