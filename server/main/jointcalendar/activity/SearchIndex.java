package jointcalendar.activity;

import java.util.List;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.search.IndexRepository;

/** Reads the words of all activities anew: of those stored before there was an index, and when words come to be read otherwise. */
public final class SearchIndex {
    private static final int CHUNK = 100;

    private final Database database;
    private final ActivityRepository activities;
    private final ChangeCounter counter;
    private final IndexRepository index;
    private final GivenUpRepository joined;

    public SearchIndex(Database database, ActivityRepository activities, ChangeCounter counter) {
        this.database = database;
        this.activities = activities;
        this.counter = counter;
        this.index = new IndexRepository(database);
        this.joined = new GivenUpRepository(database);
    }

    /** Rebuilds it where it is not of the rules by which this portal reads words; one statement where it is. */
    public void bringUpToDate() {
        if (!index.isUpToDate()) {
            rebuild();
        }
    }

    /**
     * Rebuilds it in pieces of their own transactions, beside a running portal too; an activity that is not read yet is meanwhile found as before.
     *
     * @return how many activities there are
     */
    public int rebuild() {
        int count = 0;
        List<Long> ids = activities.numbersAfter(0, CHUNK);
        while (!ids.isEmpty()) {
            List<Long> piece = ids;
            database.transaction(() -> read(piece));
            count += ids.size();
            ids = activities.numbersAfter(ids.get(ids.size() - 1), CHUNK);
        }
        database.transaction(index::isNowUpToDate);
        return count;
    }

    /** Nobody saves an activity between its being read here and its words being stored. */
    private void read(List<Long> ids) {
        counter.lock();
        activities
                .allForPortal(ids)
                .forEach(activity -> index.put(
                        activity.id(),
                        ActivityTexts.with(ActivityTexts.of(activity), joined.referencesJoinedInto(activity.id()))));
    }
}
