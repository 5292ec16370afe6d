package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

/** Scores the finder against pairs that people labelled: activities.csv with pairs.csv, and titles.csv, pairs of titles alone. */
class LabelledPairsTest {
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);

    private record Posted(String reference, Plan plan) {}

    private final Map<String, Long> organisations = new HashMap<>();

    @Test
    void findsEveryLabelledPairAndNoOther() {
        Map<String, Kind> wanted = new HashMap<>();
        rows("pairs.csv")
                .forEach(row -> wanted.put(
                        row.getField("first") + " " + row.getField("second"),
                        Kind.of(row.getField("label")).orElseThrow()));
        Map<String, Kind> found = findAll();
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

    @Test
    void tellsEventsApartByTheirTitlesWhereAllElseIsEqual() {
        Map<String, Kind> wanted = new HashMap<>();
        Map<String, Kind> found = new HashMap<>();
        rows("titles.csv").forEach(row -> {
            String pair = row.getField("first") + " | " + row.getField("second");
            Given given = Given.training()
                    .on("2027-05-15", "2027-05-17")
                    .at(new Place("", "Semey", Optional.of("KZ-10"), Optional.of("KZ")))
                    .about(list(row, "themes").toArray(String[]::new))
                    .forPeople(list(row, "audiences").toArray(String[]::new));
            if (row.getField("label").equals("duplicate")) {
                wanted.put(pair, Kind.DUPLICATE);
            }
            FINDER.find(
                            given.named(row.getField("first")).plan(),
                            given.by(2).named(row.getField("second")).plan())
                    .filter(finding -> finding.kind() == Kind.DUPLICATE)
                    .ifPresent(finding -> found.put(pair, finding.kind()));
        });
        double reached = score(Kind.DUPLICATE, wanted, found);
        assertTrue(reached >= 0.9, "F1 is " + reached);
    }

    @Test
    void comparesTitlesTheSameInEitherOrder() {
        TitleReader reader = new TitleReader(Given.VOCABULARY);
        List<TitleWords> titles = rows("titles.csv").stream()
                .flatMap(row -> Stream.of(row.getField("first"), row.getField("second")))
                .map(reader::read)
                .toList();
        Set<String> expected = Set.of("police", "prosecution");
        for (TitleWords one : titles) {
            for (TitleWords two : titles) {
                assertEquals(TitleLikeness.of(one, two, expected), TitleLikeness.of(two, one, expected));
            }
        }
    }

    private Map<String, Kind> findAll() {
        List<Posted> all = rows("activities.csv").stream()
                .map(row -> new Posted(row.getField("reference"), plan(row)))
                .sorted(Comparator.comparing(Posted::reference))
                .toList();
        Map<String, Kind> found = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Posted first = all.get(i);
            for (Posted second : all.subList(i + 1, all.size())) {
                FINDER.find(first.plan(), second.plan())
                        .ifPresent(finding -> found.put(first.reference() + " " + second.reference(), finding.kind()));
            }
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

    private Plan plan(NamedCsvRecord row) {
        return Given.training()
                .named(row.getField("title"))
                .as(row.getField("kind"))
                .being(Status.valueOf(row.getField("status").toUpperCase(Locale.ROOT)))
                .sometime(DatePrecision.valueOf(row.getField("date_precision").toUpperCase(Locale.ROOT)))
                .in(Session.wholeDays(Given.day(row.getField("starts_on")), Given.day(row.getField("ends_on"))))
                .at(new Place(
                        row.getField("venue"), row.getField("locality"), some(row, "region"), some(row, "country")))
                .from(list(row, "target_regions").toArray(String[]::new))
                .about(list(row, "themes").toArray(String[]::new))
                .forPeople(list(row, "audiences").toArray(String[]::new))
                .by(organisation(row.getField("lead")))
                .with(list(row, "partners").stream().map(this::organisation).toArray(Long[]::new))
                .plan();
    }

    private long organisation(String name) {
        return organisations.computeIfAbsent(name, n -> organisations.size() + 1L);
    }

    private static Optional<String> some(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }

    private static List<String> list(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split(";"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(Given.resource(name)).stream()
                .toList();
    }
}
