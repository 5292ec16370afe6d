package jointcalendar.overlap;

import java.util.Collection;
import jointcalendar.activity.Activity;
import jointcalendar.vocabulary.Vocabulary;

/** Every activity compared with one, in memory, as if there were no index. */
public final class FullScan {
    private final OverlapFinder finder;

    public FullScan(Vocabulary vocabulary) {
        this.finder = new OverlapFinder(vocabulary, Windows.USUAL);
    }

    /** With how many of all the activity is flagged. */
    public long of(Activity activity, Collection<Activity> all) {
        return all.stream()
                .filter(other -> other.id() != activity.id())
                .filter(other -> finder.find(activity.plan(), other.plan()).isPresent())
                .count();
    }
}
