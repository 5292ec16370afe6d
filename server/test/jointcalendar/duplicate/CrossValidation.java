package jointcalendar.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Tests each example with weights that were learned without any of its event, and counts what comes out. */
final class CrossValidation {
    private static final int FOLDS = 10;

    record Outcome(Example example, Judgement judgement) {
        boolean right() {
            return example.duplicate() == judgement.oneEvent();
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    CrossValidation(List<Example> examples) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Weights weights = LearnedWeights.of(
                    examples.stream().filter(example -> fold(example) != out).toList());
            examples.stream()
                    .filter(example -> fold(example) == out)
                    .forEach(example -> outcomes.add(new Outcome(example, weights.judge(example.evidence()))));
        }
    }

    static int fold(Example example) {
        return Math.floorMod(example.event().hashCode() * 31 >> 4, FOLDS);
    }

    /** The harmonic mean of precision and recall among those examples. */
    double f1(String name, Predicate<Example> which) {
        long right = count(
                which,
                outcome -> outcome.example().duplicate() && outcome.judgement().oneEvent());
        long labelled = count(which, outcome -> outcome.example().duplicate());
        long flagged = count(which, outcome -> outcome.judgement().oneEvent());
        double f1 = 2.0 * right / (labelled + flagged);
        System.out.printf(
                Locale.ROOT,
                "cross-validated, %s: F1 %.3f (%d duplicates, %d flagged, %d of them rightly)%n",
                name,
                f1,
                labelled,
                flagged,
                right);
        return f1;
    }

    private long count(Predicate<Example> which, Predicate<Outcome> what) {
        return outcomes.stream()
                .filter(outcome -> which.test(outcome.example()))
                .filter(what)
                .count();
    }

    List<Outcome> wrong() {
        return outcomes.stream().filter(outcome -> !outcome.right()).toList();
    }
}
