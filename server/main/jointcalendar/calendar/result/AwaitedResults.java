package jointcalendar.calendar.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.AwaitedResultRepository;
import jointcalendar.db.ChangeCounter;

/** What somebody could tell the results of: activities of the last year that are over. Every page says how many; they are counted anew after a change. */
public final class AwaitedResults {
    /** As many as one page lists. */
    static final int MOST = 200;

    private static final int MOST_KEPT = 1000;

    private record Key(Viewer viewer, long number, LocalDate day) {}

    private final Cache<Key, Integer> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final AwaitedResultRepository rows;
    private final ChangeCounter counter;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public AwaitedResults(AwaitedResultRepository rows, ChangeCounter counter, Clock clock) {
        this.rows = rows;
        this.counter = counter;
        this.clock = clock;
    }

    List<Activity> of(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return rows.of(viewer, today.minusYears(1), today, MOST);
    }

    /** How many wait for that viewer; none for those who may not tell. */
    public int count(Viewer viewer) {
        if (!viewer.has(Role.MEMBER)) {
            return 0;
        }
        Key key = new Key(viewer.withoutName(), counter.current(), LocalDate.now(clock));
        return kept.get(key, missing -> rows.count(viewer, missing.day().minusYears(1), missing.day()));
    }
}
