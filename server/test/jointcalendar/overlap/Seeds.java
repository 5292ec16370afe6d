package jointcalendar.overlap;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Runs a property with a seed that it tells where the property does not hold; {@code -Dseed=…} runs it with that one again. */
final class Seeds {
    private Seeds() {}

    static void run(ThrowingConsumer<Random> property) {
        long seed = Optional.ofNullable(Long.getLong("seed")).orElseGet(() -> new Random().nextLong());
        try {
            property.accept(new Random(seed));
        } catch (Throwable e) {
            throw new AssertionError("It does not hold with -Dseed=" + seed, e);
        }
    }
}
