package jointcalendar.overlap;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a flag was settled. */
public enum Outcome {
    /** The activities became one, or the one's organisation takes part in the other. */
    JOINED,
    /** Both take place as they are, for a reason. */
    KEPT,
    /** A change of days, people or status removed the overlap; the portal says so by itself. */
    MOVED;

    /** As addresses and the database write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> of(@Nullable String slug) {
        return Optional.ofNullable(slug).map(known -> valueOf(known.toUpperCase(Locale.ROOT)));
    }
}
