package jointcalendar.calendar.joining;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jointcalendar.overlap.Reasons;
import jointcalendar.text.Slug;

/**
 * That one side of a flag wants its two activities to be joined, and what became of it.
 *
 * @param madeAt in the portal's business time
 * @param account who proposed it; 0: the portal
 * @param organisation for which; 0: the portal
 * @param kept the activity that stays, or of which the other's lead becomes a co-organiser
 * @param choices what the one that stays takes from the other; none where both stay
 * @param words of whoever proposed it
 * @param facts the flag's at that time
 * @param ending how it ended; empty while it waits for an answer
 */
record Proposal(
        long id,
        long flag,
        Instant madeAt,
        long account,
        long organisation,
        Way way,
        long kept,
        Choices choices,
        String words,
        Reasons facts,
        Optional<Ending> ending) {
    /** How far it came. */
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED;

        String slug() {
            return Slug.of(this);
        }

        static State of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /** Why it counts no more though nobody answered. */
    enum Lapse {
        /** One of the two does not take place any more, or was joined with another. */
        CANCELLED,
        /** One of the two has another lead since. */
        LEAD,
        /** Days, people, place or themes are others. */
        FACTS,
        /** One of the two says something else than when it was proposed that they become one. */
        EDITED,
        /** The flag was settled otherwise. */
        SETTLED;

        String slug() {
            return Slug.of(this);
        }

        static Lapse of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param by the account that ended it; 0: the portal
     * @param answer in its words; may be empty
     * @param lapse there exactly where it lapsed
     */
    record Ending(State state, Instant at, long by, String answer, Optional<Lapse> lapse) {}

    boolean isOpen() {
        return ending.isEmpty();
    }

    State state() {
        return ending.map(Ending::state).orElse(State.OPEN);
    }
}
