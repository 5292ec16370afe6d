package jointcalendar.duplicate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was observed of two entries: how much of each witness, 0 where it is silent. */
public final class Evidence {
    private final Map<Witness, Double> amounts = new EnumMap<>(Witness.class);

    Evidence() {
        amounts.put(Witness.BEFORE_ALL, 1.0);
    }

    Evidence saw(Witness witness, double amount) {
        if (amount != 0) {
            amounts.merge(witness, amount, Double::sum);
        }
        return this;
    }

    Evidence saw(Witness witness, boolean whether) {
        return saw(witness, whether ? 1 : 0);
    }

    Evidence and(Evidence other) {
        other.amounts.forEach((witness, amount) -> {
            if (witness != Witness.BEFORE_ALL) {
                saw(witness, amount);
            }
        });
        return this;
    }

    /** How much was seen of it. */
    public double of(Witness witness) {
        return amounts.getOrDefault(witness, 0.0);
    }

    /** Those that are not silent. */
    public Map<Witness, Double> amounts() {
        return Collections.unmodifiableMap(amounts);
    }
}
