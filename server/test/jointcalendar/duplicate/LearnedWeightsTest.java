package jointcalendar.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The weights that the program goes by are those that are learned from the labelled pairs, and they hold on pairs not learned from. To renew
 * weights.tsv after a change of the witnesses, the glossary or the pairs, put there what the first test prints.
 */
class LearnedWeightsTest {
    private static final List<Example> EXAMPLES = TrainingSet.examples();

    @Test
    void theStoredWeightsAreThoseThatAreLearned() {
        Weights learned = LearnedWeights.of(EXAMPLES);
        System.out.print(learned.toTsv());
        for (Witness witness : Witness.values()) {
            assertEquals(
                    Objects.requireNonNull(learned.weights().get(witness)),
                    Weights.learned().of(witness),
                    0.006,
                    witness.slug());
        }
    }

    @Test
    void tellsEventsApartThatItDidNotLearnFrom() {
        CrossValidation validation = new CrossValidation(EXAMPLES);
        validation.wrong().stream()
                .filter(outcome -> !outcome.example().unread())
                .forEach(outcome -> System.out.println((outcome.example().duplicate() ? "  missed   " : "  spurious ")
                        + outcome.example().name()));
        double labelled = validation.f1("labelled activities", named("DEV-"));
        double second = validation.f1("activities of a second hand", named("second "));
        double all = validation.f1("all titles", named(""));
        double unread = validation.f1("three in ten meanings unknown", Example::unread);
        assertTrue(labelled >= 0.95, "labelled " + labelled);
        assertTrue(second >= 0.9, "second " + second);
        assertTrue(all >= 0.95, "all " + all);
        assertTrue(unread >= 0.9, "unread " + unread);
    }

    @Test
    void noWitnessSpeaksAgainstItsSense() {
        for (Witness witness : Witness.values()) {
            double weight = Weights.learned().of(witness);
            assertEquals(witness.inSense(weight), weight, witness.slug());
        }
    }

    @Test
    void noEventLiesOnBothSidesOfATest() {
        for (Example one : EXAMPLES) {
            EXAMPLES.stream()
                    .filter(other -> other.event().equals(one.event()))
                    .forEach(other -> assertEquals(CrossValidation.fold(one), CrossValidation.fold(other)));
        }
    }

    private static Predicate<Example> named(String start) {
        return example -> !example.unread() && example.name().startsWith(start);
    }
}
