package jointcalendar.discussion;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody said about a subject.
 *
 * @param organisation the author's when it was written
 * @param text with mentions as {@link Mention} stores them; empty once it has ended
 * @param alsoTold whom the author had told of it beside those named in the text
 * @param writtenAt by the portal's business clock, as the next
 * @param cameFrom what the subject is called by people on which it was written, where that was joined with this one
 * @param ending why only a line of it is left
 */
public record Comment(
        long id,
        Subject.Ref subject,
        long author,
        long organisation,
        String text,
        Set<Mention> alsoTold,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<String> cameFrom,
        Optional<Ending> ending) {
    /** How a comment ends. */
    public enum How {
        /** By its author. */
        DELETED,
        /** By the coordinator. */
        REMOVED
    }

    /** @param reason empty where its author deleted it */
    public record Ending(How how, String reason) {}

    /** All whom it calls on. */
    Set<Mention> mentions() {
        Set<Mention> all = new LinkedHashSet<>(Mention.in(text));
        all.addAll(alsoTold);
        return all;
    }

    boolean stands() {
        return ending.isEmpty();
    }
}
