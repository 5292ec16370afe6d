package jointcalendar.overlap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import jointcalendar.access.Viewer;
import jointcalendar.db.ChangeCounter;

/** How many flags are open for a viewer: every page says so, and it is counted anew only after a change of the calendar. */
public final class OpenCount {
    private static final int MOST_KEPT = 1000;

    private record Key(Viewer viewer, long number, LocalDate day) {}

    private final Cache<Key, Integer> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final OverlapRepository flags;
    private final ChangeCounter counter;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public OpenCount(OverlapRepository flags, ChangeCounter counter, Clock clock) {
        this.flags = flags;
        this.counter = counter;
        this.clock = clock;
    }

    /** As of now, of pairs of which the viewer may see both. */
    public int of(Viewer viewer) {
        Key key = new Key(viewer.withoutName(), counter.current(), LocalDate.now(clock));
        return kept.get(key, missing -> flags.count(FlagFilter.ANY, viewer, missing.day()));
    }
}
