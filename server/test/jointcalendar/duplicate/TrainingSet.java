package jointcalendar.duplicate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.Glossary;
import jointcalendar.overlap.Given;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.LabelledActivities;

/**
 * What weights are learned from: two sets of labelled activities, and pairs of titles (titles.csv) that are entered as if all else were equal. Each pair is
 * read several times, first with the whole glossary and then with parts of it, since the titles of others hold words that ours lacks.
 */
final class TrainingSet {
    static final int READINGS = 4;
    private static final int LEFT_OUT_OF_TEN = 3;

    private static final List<SameEvent> READERS = IntStream.range(0, READINGS)
            .mapToObj(reading ->
                    new SameEvent(Given.VOCABULARY, Glossary.builtIn().only(read(reading)), Weights.believed()))
            .toList();

    private record Pair(String name, boolean duplicate, Plan first, Plan second) {}

    private TrainingSet() {}

    static List<Example> examples() {
        List<Pair> pairs = Stream.of(labelled("", LabelledActivities.all()), labelled("second ", second()), titles())
                .flatMap(List::stream)
                .filter(pair -> judge(reader(0), pair).isPresent())
                .toList();
        SharedTitles events = new SharedTitles();
        pairs.forEach(pair -> events.join(pair.first().title(), pair.second().title()));
        List<Example> examples = new ArrayList<>();
        for (int reading = 0; reading < READINGS; reading++) {
            SameEvent reader = reader(reading);
            for (Pair pair : pairs) {
                Judgement judgement = judge(reader, pair).orElseThrow();
                examples.add(new Example(
                        events.of(pair.first().title()),
                        pair.name(),
                        pair.duplicate(),
                        reading > 0,
                        evidence(judgement)));
            }
        }
        return examples;
    }

    private static SameEvent reader(int reading) {
        return READERS.get(reading);
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

    /** Activities and labels of a second hand. */
    private static LabelledActivities second() {
        return LabelledActivities.of(
                Given.resource("/jointcalendar/duplicate/second-activities.csv"),
                Given.resource("/jointcalendar/duplicate/second-pairs.csv"));
    }

    private static List<Pair> labelled(String set, LabelledActivities labelled) {
        List<Pair> pairs = new ArrayList<>();
        for (String[] references : labelled.pairs()) {
            Plan first = labelled.plans().get(references[0]);
            Plan second = labelled.plans().get(references[1]);
            String name = references[0] + " " + references[1];
            if (first.status().counts() && second.status().counts()) {
                boolean duplicate = labelled.labels().get(name) == Kind.DUPLICATE;
                pairs.add(new Pair(set + name, duplicate, first, second));
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
                    row.getField("label").equals("duplicate"),
                    given.named(row.getField("first")).plan(),
                    given.by(2).named(row.getField("second")).plan()));
        }
        return pairs;
    }
}
