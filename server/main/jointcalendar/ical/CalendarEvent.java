package jointcalendar.ical;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One VEVENT (RFC 5545 section 3.6.1). Equal values are written as equal bytes.
 *
 * @param transparent whether it leaves its time free (TRANSP)
 * @param url of the page about it; written as URL and again at the end of DESCRIPTION, because clients ignore URL
 * @param relatedTo the UID of the event this one is a part of
 */
public record CalendarEvent(
        Revision revision,
        When when,
        Status status,
        boolean transparent,
        Classification classification,
        Wording wording,
        Organizer organizer,
        Optional<URI> url,
        Optional<String> relatedTo) {

    /**
     * Which event this is and which state of it (RFC 5545 section 3.8.7). Instants are written to the second.
     *
     * @param uid never changes, through every move and rename
     * @param sequence one more for each change of date, venue or status, from 0
     * @param stamp DTSTAMP: the stored time of the change, never the time of the request
     * @param changed LAST-MODIFIED
     */
    public record Revision(String uid, int sequence, Instant stamp, Instant created, Instant changed) {}

    /**
     * What people read. Control characters are left out, and any line break is a line break in the reader's calendar.
     *
     * @param summary with whatever prefix its status needs, such as the word for "cancelled"
     * @param description or empty
     * @param location or empty
     */
    public record Wording(String summary, String description, String location, List<String> categories) {
        public Wording {
            categories = List.copyOf(categories);
        }
    }

    /**
     * Who holds it.
     *
     * @param name of the organisation
     * @param address its mail address, without {@code mailto:}
     */
    public record Organizer(String name, Optional<String> address) {}

    /** How certain it is (RFC 5545 section 3.8.1.11). */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** Who it is meant for (RFC 5545 section 3.8.1.3); a hint to the reader's calendar, which protects nothing. */
    public enum Classification {
        PUBLIC,
        PRIVATE,
        CONFIDENTIAL
    }
}
