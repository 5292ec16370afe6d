package jointcalendar.overlap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jointcalendar.db.Database;
import jointcalendar.overlap.KeptRepository.Kept;
import jointcalendar.overlap.KeptRepository.Key;

/** What becomes of flags when activities were compared anew; where facts are as they were, a flag keeps its state. */
final class FlagLife {
    private final KeptRepository flags;
    private final Clock clock;

    FlagLife(Database database, Clock clock) {
        this.flags = new KeptRepository(database);
        this.clock = clock;
    }

    /**
     * Makes these findings the only ones in place of those kept.
     *
     * @param wanted is changed
     * @return whether anything is other than before
     */
    boolean settle(List<Kept> kept, Map<Key, Pair> wanted) {
        List<Long> gone = new ArrayList<>();
        boolean changed = false;
        for (Kept flag : kept) {
            Pair pair = wanted.get(flag.key());
            if (pair == null) {
                gone.add(flag.id());
            } else if (pair.finding().equals(flag.finding())) {
                wanted.remove(flag.key());
                if (!pair.plain().equals(flag.plain())) {
                    flags.retell(flag.id(), pair.plain());
                    changed = true;
                }
            }
        }
        flags.remove(gone);
        flags.keep(wanted, clock.instant());
        return changed || !gone.isEmpty() || !wanted.isEmpty();
    }
}
