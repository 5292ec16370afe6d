package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP;
import static jointcalendar.db.schema.Tables.OVERLAP_CANDIDATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.db.Database;
import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;

/** Stores candidates and flags of many activities at once, finding the flags in memory by the finder that the portal uses. */
public final class BulkOverlapRepository {
    private record Pair(long first, long second, Finding finding) {}

    private final Database database;
    private final Vocabulary vocabulary;
    private final OverlapFinder finder;
    private final Instant now;
    private final Map<Integer, Map<Long, Activity>> byMonth = new HashMap<>();

    public BulkOverlapRepository(Database database, Vocabulary vocabulary, Instant now) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.now = now;
        this.finder = new OverlapFinder(new Rules(vocabulary, Glossary.builtIn(), Windows.USUAL));
    }

    /** Stores the index rows of these activities. */
    public void addCandidates(List<Activity> activities) {
        var insert = database.sql()
                .insertInto(
                        OVERLAP_CANDIDATE,
                        OVERLAP_CANDIDATE.AUDIENCE_ID,
                        OVERLAP_CANDIDATE.MONTH,
                        OVERLAP_CANDIDATE.ACTIVITY_ID,
                        OVERLAP_CANDIDATE.STARTS_ON,
                        OVERLAP_CANDIDATE.ENDS_ON);
        for (Activity activity : activities) {
            for (Candidacy row : Candidacy.of(activity.plan(), vocabulary)) {
                insert = insert.values(row.audience(), row.month(), activity.id(), row.from(), row.to());
                byMonth.computeIfAbsent(row.month(), month -> new HashMap<>()).put(activity.id(), activity);
            }
        }
        insert.execute();
    }

    /** Stores the flags of each of these with all others that fit; returns how many there are. */
    public int addFlags(Collection<Activity> activities) {
        Set<Long> own = new HashSet<>();
        activities.forEach(activity -> own.add(activity.id()));
        List<Pair> pairs = activities.parallelStream()
                .flatMap(activity -> near(activity)
                        .filter(other -> !own.contains(other.id()) || other.id() < activity.id())
                        .flatMap(other -> pair(activity, other)))
                .toList();
        for (int from = 0; from < pairs.size(); from += 2000) {
            store(pairs.subList(from, Math.min(pairs.size(), from + 2000)));
        }
        return pairs.size();
    }

    /** Every activity compared with the plan, as if there were no index. */
    public long fullScan(Activity activity, Collection<Activity> all) {
        return all.stream()
                .filter(other -> other.id() != activity.id())
                .filter(other -> finder.find(activity.plan(), other.plan()).isPresent())
                .count();
    }

    private Stream<Activity> near(Activity activity) {
        Map<Long, Activity> near = new HashMap<>();
        int last = Candidacy.month(activity.plan().lastDay().plusDays(Windows.USUAL.widest()));
        int first = Candidacy.month(activity.plan().firstDay().minusDays(Windows.USUAL.widest()));
        for (int month = first; month <= last; month++) {
            near.putAll(byMonth.getOrDefault(month, Map.of()));
        }
        return near.values().stream();
    }

    private Stream<Pair> pair(Activity a, Activity b) {
        return finder
                .find(a.plan(), b.plan())
                .map(finding -> new Pair(Math.min(a.id(), b.id()), Math.max(a.id(), b.id()), finding))
                .stream();
    }

    private void store(List<Pair> pairs) {
        var insert = database.sql()
                .insertInto(
                        OVERLAP,
                        OVERLAP.FIRST_ID,
                        OVERLAP.SECOND_ID,
                        OVERLAP.KIND,
                        OVERLAP.STRENGTH,
                        OVERLAP.REASONS,
                        OVERLAP.STATE,
                        OVERLAP.FOUND_AT);
        for (Pair pair : pairs) {
            insert = insert.values(
                    pair.first(),
                    pair.second(),
                    pair.finding().kind().slug(),
                    BigDecimal.valueOf(pair.finding().strength()),
                    pair.finding().reasons().toJson(),
                    Flag.State.OPEN.slug(),
                    now);
        }
        insert.execute();
    }
}
