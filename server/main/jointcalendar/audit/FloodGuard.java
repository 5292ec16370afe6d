package jointcalendar.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps whoever sends refused requests by the thousand from filling the audit log: of each place so many a minute are written, and of all
 * together so many on this node, then one that says that there were more. What it remembers is bounded.
 */
final class FloodGuard {
    /** What becomes of an entry. */
    enum Verdict {
        WRITE,
        /** The last of this minute, which stands for all that follow. */
        WRITE_THAT_THERE_ARE_MORE,
        DROP
    }

    private static final int MOST_PLACES = 10_000;
    private static final String EVERYWHERE = "";

    private record Minute(String place, long number) {}

    private final Clock realTime;
    private final int mostOfOnePlace;
    private final int mostOfAll;
    private final Cache<Minute, AtomicInteger> counts =
            Caffeine.newBuilder().maximumSize(MOST_PLACES).build();

    /**
     * @param mostOfOnePlace entries a minute
     * @param mostOfAll entries a minute on this node
     */
    FloodGuard(Clock realTime, int mostOfOnePlace, int mostOfAll) {
        this.realTime = realTime;
        this.mostOfOnePlace = mostOfOnePlace;
        this.mostOfAll = mostOfAll;
    }

    Verdict judge(String place) {
        Verdict here = judge(place, mostOfOnePlace);
        return here == Verdict.DROP ? here : stricter(here, judge(EVERYWHERE, mostOfAll));
    }

    private Verdict judge(String place, int most) {
        long minute = realTime.instant().getEpochSecond()
                / ChronoUnit.MINUTES.getDuration().toSeconds();
        int number = counts.get(new Minute(place, minute), fresh -> new AtomicInteger())
                .incrementAndGet();
        if (number <= most) {
            return Verdict.WRITE;
        }
        return number == most + 1 ? Verdict.WRITE_THAT_THERE_ARE_MORE : Verdict.DROP;
    }

    private static Verdict stricter(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
