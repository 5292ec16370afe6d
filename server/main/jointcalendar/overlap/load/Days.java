package jointcalendar.overlap.load;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** How much is asked for on each day of a span, so that any stretch of it is summed up at once. */
final class Days {
    private final LocalDate from;
    private final int[] before;

    /** @param until inclusive; what is asked for outside the span is left out */
    Days(LocalDate from, LocalDate until, Collection<Demand> demands) {
        this.from = from;
        this.before = new int[(int) ChronoUnit.DAYS.between(from, until) + 2];
        for (Demand demand : demands) {
            demand.days().subSet(from, true, until, true).forEach(day -> before[place(day) + 1]++);
        }
        for (int i = 1; i < before.length; i++) {
            before[i] += before[i - 1];
        }
    }

    /** Days asked for from that day on, so many days one after the other. */
    int sum(LocalDate first, int length) {
        return before[place(first.plusDays(length))] - before[place(first)];
    }

    private int place(LocalDate day) {
        long place = ChronoUnit.DAYS.between(from, day);
        return (int) Math.max(0, Math.min(before.length - 1, place));
    }
}
