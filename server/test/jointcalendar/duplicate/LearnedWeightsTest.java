package jointcalendar.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The weights that the program goes by are those that are learned from the labelled pairs, and they hold on pairs not learned from. */
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
        double labelled = validation.f1(
                "labelled activities",
                example -> !example.unread() && example.name().startsWith("DEV-"));
        double all = validation.f1("all titles", example -> !example.unread());
        double unread = validation.f1("three in ten meanings unknown", Example::unread);
        assertTrue(labelled >= 0.95, "labelled " + labelled);
        assertTrue(all >= 0.9, "all " + all);
        assertTrue(unread >= 0.8, "unread " + unread);
    }
}
