package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scores the finder against pairs that people labelled: activities.csv with pairs.csv. */
class LabelledPairsTest {
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);

    @Test
    void findsEveryLabelledPairAndNoOther() {
        LabelledActivities labelled = LabelledActivities.all();
        Map<String, Kind> wanted = new HashMap<>(labelled.labels());
        Map<String, Kind> found = findAll(labelled);
        // A missed or imagined duplicate is counted once, as such.
        Set<String> doubtful = of(Kind.DUPLICATE, wanted);
        doubtful.addAll(of(Kind.DUPLICATE, found));
        double duplicates = score(Kind.DUPLICATE, wanted, found);
        wanted.keySet().removeAll(doubtful);
        found.keySet().removeAll(doubtful);
        for (Kind kind : Set.of(Kind.CLASH, Kind.REPEAT, Kind.OPPORTUNITY)) {
            assertEquals(1, score(kind, wanted, found), kind.slug());
        }
        assertTrue(duplicates >= 0.95, "F1 of duplicates is " + duplicates);
    }

    private static Map<String, Kind> findAll(LabelledActivities labelled) {
        Map<String, Kind> found = new HashMap<>();
        for (String[] pair : labelled.pairs()) {
            FINDER.find(labelled.plans().get(pair[0]), labelled.plans().get(pair[1]))
                    .ifPresent(finding -> found.put(pair[0] + " " + pair[1], finding.kind()));
        }
        return found;
    }

    private static double score(Kind kind, Map<String, Kind> wanted, Map<String, Kind> found) {
        Set<String> labelled = of(kind, wanted);
        Set<String> flagged = of(kind, found);
        long hits = flagged.stream().filter(labelled::contains).count();
        double f1 = 2.0 * hits / (labelled.size() + flagged.size());
        System.out.printf(
                Locale.ROOT,
                "%-12s F1 %.3f (%d labelled, %d flagged, %d of them rightly)%n",
                kind.slug(),
                f1,
                labelled.size(),
                flagged.size(),
                hits);
        labelled.stream()
                .filter(pair -> !flagged.contains(pair))
                .sorted()
                .forEach(pair -> System.out.println("  missed   " + pair));
        flagged.stream()
                .filter(pair -> !labelled.contains(pair))
                .sorted()
                .forEach(pair -> System.out.println("  spurious " + pair));
        return f1;
    }

    private static Set<String> of(Kind kind, Map<String, Kind> pairs) {
        return pairs.keySet().stream().filter(pair -> pairs.get(pair) == kind).collect(Collectors.toSet());
    }
}
