package jointcalendar.duplicate;

import java.util.Comparator;
import java.util.List;

/** All that witnesses said of two entries, those that count most first. */
public record Judgement(List<Testimony> testimonies) {
    public Judgement {
        testimonies = testimonies.stream()
                .sorted(Comparator.comparingDouble((Testimony said) -> -Math.abs(said.counts()))
                        .thenComparing(Testimony::witness))
                .toList();
    }

    /** The logarithm of the odds that both are one event. */
    public double logOdds() {
        return testimonies.stream().mapToDouble(Testimony::counts).sum();
    }

    /** From 0 to 1, how likely both are one event. */
    public double probability() {
        return 1 / (1 + StrictMath.exp(-logOdds()));
    }

    /** Whether they are rather one than two. */
    public boolean oneEvent() {
        return logOdds() >= 0;
    }

    /** Whether something was seen of that witness. */
    public boolean heard(Witness witness) {
        return testimonies.stream().anyMatch(said -> said.witness() == witness);
    }

    /** Whether the titles speak of the same thing beyond what the other fields would have made one expect. */
    public boolean similarTitles() {
        return heard(Witness.SHARED_WORDS);
    }
}
