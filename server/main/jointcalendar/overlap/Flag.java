package jointcalendar.overlap;

import java.time.Instant;
import java.util.Locale;

/**
 * A finding between two saved activities, and how far people got with it.
 *
 * @param first the lower of the two activities' numbers
 * @param foundAt when these facts were found, in the portal's business time
 */
public record Flag(long id, long first, long second, Finding finding, State state, Instant foundAt) {
    /** How far people got with a flag. */
    public enum State {
        OPEN,
        /** Someone is on it. */
        ACKNOWLEDGED,
        SETTLED;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /** The activity that is not this one of the two. */
    public long other(long activity) {
        return activity == first ? second : first;
    }
}
