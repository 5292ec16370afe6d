package jointcalendar.overlap;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Outline;
import jointcalendar.activity.Plan;

/**
 * What tells at a glance that two activities do not concern each other. It may let through too many, since the finder has the last word, but
 * never holds back one that the finder flags: each condition is a rule of the finder made wider.
 */
final class Near {
    private static final int ARRIVAL = 1;

    final Outline outline;
    private final long first;
    private final long last;
    private final boolean gathers;
    private final boolean oneSpan;
    private final BitSet audiences;
    private final BitSet targets;
    /** The targets and the countries in which they lie. */
    private final BitSet countries;

    private final String venue;

    /** Numbers words, so that sets of them are compared by their bits. */
    static final class Numbers {
        private final Map<String, Integer> known = new HashMap<>();

        BitSet of(Iterable<String> words) {
            BitSet bits = new BitSet();
            words.forEach(word -> bits.set(known.computeIfAbsent(word, fresh -> known.size())));
            return bits;
        }
    }

    Near(Outline outline, Basis basis, Numbers numbers) {
        Plan plan = outline.plan();
        this.outline = outline;
        this.first = plan.firstDay().toEpochDay();
        this.last = plan.lastDay().toEpochDay();
        this.gathers = basis.vocabulary().gathers(plan.kind());
        this.oneSpan = plan.sessions().size() == 1 && plan.precision() == DatePrecision.DAY;
        this.audiences = numbers.of(plan.audiences());
        Targets from = Targets.of(plan);
        this.targets = numbers.of(from.codes());
        this.countries = numbers.of(from.codes().stream().map(Targets::country).toList());
        this.countries.or(targets);
        this.venue = Ground.venue(plan.place());
    }

    /** @param widest the longest gap in days that counts for anything, at least one */
    boolean mayConcern(Near other, int widest) {
        long gap = Math.max(first, other.first) - Math.min(last, other.last);
        if (gap > Math.max(widest, ARRIVAL)) {
            return false;
        }
        return gathers == other.gathers && mayShare(other, gap) || gap <= ARRIVAL && leads(other) && mayBeOne(other);
    }

    private boolean mayShare(Near other, long gap) {
        boolean venueToo = gap <= 0 && !venue.isEmpty() && venue.equals(other.venue);
        return venueToo
                || (audiences.intersects(other.audiences)
                        && (targets.intersects(other.countries) || countries.intersects(other.targets)));
    }

    private boolean leads(Near other) {
        return outline.plan().lead() != other.outline.plan().lead();
    }

    /** Of two whose days are known each end may be a day apart. */
    private boolean mayBeOne(Near other) {
        return !(oneSpan && other.oneSpan)
                || (Math.abs(first - other.first) <= ARRIVAL && Math.abs(last - other.last) <= ARRIVAL);
    }
}
