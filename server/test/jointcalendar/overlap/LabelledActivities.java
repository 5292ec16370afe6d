package jointcalendar.overlap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/**
 * Activities of which people said what each pair is.
 *
 * @param plans by their references, in order
 * @param labels the kind of each pair that is to be flagged, under both references with a space between, the lower first
 */
public record LabelledActivities(Map<String, Plan> plans, Map<String, Kind> labels) {
    /** Those of activities.csv and pairs.csv. */
    public static LabelledActivities all() {
        return of(
                Given.resource("/jointcalendar/overlap/activities.csv"),
                Given.resource("/jointcalendar/overlap/pairs.csv"));
    }

    public static LabelledActivities of(String activities, String pairs) {
        Map<String, Long> organisations = new HashMap<>();
        Map<String, Plan> plans = new TreeMap<>();
        rows(activities).forEach(row -> plans.put(row.getField("reference"), plan(row, organisations)));
        Map<String, Kind> labels = new HashMap<>();
        rows(pairs)
                .forEach(row -> labels.put(
                        row.getField("first") + " " + row.getField("second"),
                        Kind.of(row.getField("label")).orElseThrow()));
        return new LabelledActivities(plans, labels);
    }

    /** The references of each pair, the lower first. */
    public List<String[]> pairs() {
        List<String> references = List.copyOf(plans.keySet());
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            for (String second : references.subList(i + 1, references.size())) {
                pairs.add(new String[] {references.get(i), second});
            }
        }
        return pairs;
    }

    private static Plan plan(NamedCsvRecord row, Map<String, Long> organisations) {
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
                .by(organisation(row.getField("lead"), organisations))
                .with(list(row, "partners").stream()
                        .map(name -> organisation(name, organisations))
                        .toArray(Long[]::new))
                .plan();
    }

    private static long organisation(String name, Map<String, Long> organisations) {
        return organisations.computeIfAbsent(name, n -> organisations.size() + 1L);
    }

    private static Optional<String> some(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }

    /** The values of a field that holds several. */
    public static List<String> list(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split(";"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The lines of a table that has a head. */
    public static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
