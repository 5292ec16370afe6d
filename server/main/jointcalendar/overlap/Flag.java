package jointcalendar.overlap;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding between two saved activities as a viewer is told of it, and how far people got with it.
 *
 * @param first the lower of the two activities' numbers
 * @param finding where the viewer sees one of the two as busy only, what of it may be told then
 * @param busy that one, whose number is not the viewer's to know
 * @param outcome how it was settled; empty while it is not
 * @param gone whether the facts are not there any more
 * @param foundAt when these facts were found, in the portal's business time
 * @param changedAt when something was last done about it, in the portal's business time
 */
public record Flag(
        long id,
        long first,
        long second,
        Face face,
        Finding finding,
        Optional<Long> busy,
        State state,
        Optional<Outcome> outcome,
        boolean gone,
        Instant foundAt,
        Instant changedAt) {
    /** How far people got with a flag. */
    public enum State {
        OPEN,
        /** Someone is on it. */
        ACKNOWLEDGED,
        SETTLED;

        /** As addresses and the database write it. */
        public String slug() {
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
