package jointcalendar.duplicate;

import java.util.List;

/** How weights are learned: what the test of the stored ones and cross-validation have in common. */
final class LearnedWeights {
    private static final double BELIEF = 6;
    /** Among labelled entries of two organisations whose days, place and people fit: 30 of 36. */
    private static final double SHARE_OF_DUPLICATES = 0.8;

    private LearnedWeights() {}

    static Weights of(List<Example> examples) {
        return new LogisticRegression(examples, BELIEF, SHARE_OF_DUPLICATES).fit();
    }
}
