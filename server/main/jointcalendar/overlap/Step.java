package jointcalendar.overlap;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was done about a flag, by people or by the portal.
 *
 * @param at in the portal's business time
 * @param account who did it; empty: the portal
 * @param organisation from which that was done
 * @param reason in the words of whoever did it; may be empty
 * @param activity whose change brought it about; empty where none did
 * @param before the flag's facts until then, where they changed
 * @param after the flag's facts from then on, where they changed
 */
public record Step(
        Instant at,
        OptionalLong account,
        OptionalLong organisation,
        What what,
        String reason,
        OptionalLong activity,
        Optional<Reasons> before,
        Optional<Reasons> after) {
    /** What was done. */
    public enum What {
        /** Somebody is on it. */
        ACKNOWLEDGED,
        /** Nobody is on it any more, or what was settled is to be talked about again. */
        OPENED,
        /** Settled: both take place as they are. */
        KEPT,
        /** Settled: the two became one, or work together. */
        JOINED,
        /** Settled by the portal: they do not overlap any more. */
        MOVED,
        /** Its facts are others, which opened it again. */
        CHANGED,
        /** Somebody wants the two to become one. */
        PROPOSED,
        /** The other side does not want that. */
        DECLINED;

        /** As messages and the database write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }
}
