package jointcalendar.duplicate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.Glossary;
import jointcalendar.overlap.Given;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.LabelledActivities;

/**
 * What weights are learned from: the labelled activities, and pairs of titles (titles.csv) that are entered as if all else were equal. Each pair is
 * read several times, first with the whole glossary and then with parts of it, since the titles of others hold words that ours lacks.
 */
final class TrainingSet {
    static final int READINGS = 4;
    private static final int LEFT_OUT_OF_TEN = 3;

    private record Pair(String event, String name, boolean duplicate, Plan first, Plan second) {}

    private TrainingSet() {}

    static List<Example> examples() {
        List<Pair> pairs = Stream.of(labelled(LabelledActivities.all()), titles())
                .flatMap(List::stream)
                .toList();
        List<Example> examples = new ArrayList<>();
        for (int reading = 0; reading < READINGS; reading++) {
            SameEvent reader =
                    new SameEvent(Given.VOCABULARY, Glossary.builtIn().only(read(reading)), Weights.believed());
            for (Pair pair : pairs) {
                Optional<Judgement> judged = judge(reader, pair);
                boolean unread = reading > 0;
                judged.ifPresent(judgement -> examples.add(
                        new Example(pair.event(), pair.name(), pair.duplicate(), unread, evidence(judgement))));
            }
        }
        return examples;
    }

    private static Predicate<Entry> read(int reading) {
        return entry -> reading == 0
                || !entry.wordClass().tells()
                || Math.floorMod((entry.meaning() + reading).hashCode() * 31 >> 3, 10) >= LEFT_OUT_OF_TEN;
    }

    /** Who leads is of no interest here: most look-alikes that people labelled are of one organisation. */
    private static Optional<Judgement> judge(SameEvent reader, Pair pair) {
        Plan second = pair.second().with(plan -> plan.lead(pair.second().lead() + 1000));
        return reader.judge(
                pair.first(),
                pair.first().sessions().get(0),
                pair.first().lead() == pair.second().lead() ? second : pair.second(),
                pair.second().sessions().get(0));
    }

    private static Evidence evidence(Judgement judgement) {
        Evidence evidence = new Evidence();
        judgement.testimonies().stream()
                .filter(said -> said.witness() != Witness.BEFORE_ALL)
                .forEach(said -> evidence.saw(said.witness(), said.amount()));
        return evidence;
    }

    private static List<Pair> labelled(LabelledActivities labelled) {
        Map<String, String> events = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (String[] references : labelled.pairs()) {
            Plan first = labelled.plans().get(references[0]);
            Plan second = labelled.plans().get(references[1]);
            boolean duplicate = labelled.labels().get(references[0] + " " + references[1]) == Kind.DUPLICATE;
            String event = events.computeIfAbsent(references[0], key -> references[0]);
            if (first.status().counts() && second.status().counts()) {
                events.put(references[1], duplicate ? event : events.getOrDefault(references[1], references[1]));
                pairs.add(new Pair(event, references[0] + " " + references[1], duplicate, first, second));
            }
        }
        return pairs;
    }

    private static List<Pair> titles() {
        List<Pair> pairs = new ArrayList<>();
        for (NamedCsvRecord row : LabelledActivities.rows(Given.resource("/jointcalendar/duplicate/titles.csv"))) {
            Given given = Given.training()
                    .on("2027-05-15", "2027-05-17")
                    .at(new Place("", "Semey", Optional.of("KZ-10"), Optional.of("KZ")))
                    .about(LabelledActivities.list(row, "themes").toArray(String[]::new))
                    .forPeople(LabelledActivities.list(row, "audiences").toArray(String[]::new));
            String name = row.getField("first") + " | " + row.getField("second");
            pairs.add(new Pair(
                    name,
                    name,
                    row.getField("label").equals("duplicate"),
                    given.named(row.getField("first")).plan(),
                    given.by(2).named(row.getField("second")).plan()));
        }
        return pairs;
    }
}
