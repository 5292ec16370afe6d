package jointcalendar.duplicate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fits weights to examples: the likeliest ones under the belief that each lies near what was believed before (a normal distribution) and
 * never on the other side of 0 than its sense. One weight after another takes a step of Newton's until none moves; always the same result.
 */
final class LogisticRegression {
    private static final int ROUNDS = 400;
    private static final double STILL = 1e-7;

    private final List<Example> examples;
    private final double belief;
    private final double duplicatesWeigh;

    /**
     * @param belief how firmly weights are held to what was believed before
     * @param share what share of the whole the duplicates are to have, whatever the number of examples
     */
    LogisticRegression(List<Example> examples, double belief, double share) {
        this.examples = examples;
        this.belief = belief;
        double duplicates = examples.stream().filter(Example::duplicate).count();
        this.duplicatesWeigh = share / (1 - share) * (examples.size() - duplicates) / duplicates;
    }

    Weights fit() {
        Map<Witness, Double> weights = new EnumMap<>(Weights.believed().weights());
        double[] logOdds = examples.stream()
                .mapToDouble(
                        example -> Weights.believed().judge(example.evidence()).logOdds())
                .toArray();
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (Witness witness : Witness.values()) {
                moved = Math.max(moved, Math.abs(step(witness, weights, logOdds)));
            }
        }
        return new Weights(weights);
    }

    private double step(Witness witness, Map<Witness, Double> weights, double[] logOdds) {
        double weight = Objects.requireNonNull(weights.get(witness));
        double slope = belief * (weight - witness.believed());
        double curve = belief;
        for (int i = 0; i < logOdds.length; i++) {
            double amount = examples.get(i).evidence().of(witness);
            if (amount != 0) {
                double likely = 1 / (1 + StrictMath.exp(-logOdds[i]));
                boolean duplicate = examples.get(i).duplicate();
                double importance = duplicate ? duplicatesWeigh : 1;
                slope += importance * amount * (likely - (duplicate ? 1 : 0));
                curve += importance * amount * amount * Math.max(likely * (1 - likely), 0.02);
            }
        }
        double next = witness.inSense(weight - slope / curve);
        weights.put(witness, next);
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] += (next - weight) * examples.get(i).evidence().of(witness);
        }
        return next - weight;
    }
}
