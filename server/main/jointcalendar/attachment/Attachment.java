package jointcalendar.attachment;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of an activity.
 *
 * @param hash of its content, SHA-256 in hexadecimal; empty once it was removed
 * @param name as it is downloaded; no two of an activity have the same
 * @param title what whoever attached it calls it; may be empty
 * @param added when and by whom it was attached
 * @param removed when and by whom it was taken away, if it was
 */
public record Attachment(
        long id,
        long activity,
        String hash,
        String name,
        String title,
        FileKind kind,
        FileType type,
        long bytes,
        Act added,
        Optional<Act> removed) {
    /**
     * When something was done and by whom.
     *
     * @param account 0 for the portal itself
     */
    public record Act(Instant at, long account) {}

    /** What to call it: its title, else its name. */
    public String called() {
        return title.isEmpty() ? name : title;
    }
}
