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
 * @param more what only some calendars show
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
        Optional<String> relatedTo,
        More more) {

    /** An event of which no more is known. */
    public CalendarEvent(
            Revision revision,
            When when,
            Status status,
            boolean transparent,
            Classification classification,
            Wording wording,
            Organizer organizer,
            Optional<URI> url,
            Optional<String> relatedTo) {
        this(revision, when, status, transparent, classification, wording, organizer, url, relatedTo, More.NONE);
    }

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
     * @param languages in which they are written
     */
    public record Wording(
            String summary, String description, String location, List<String> categories, Languages languages) {
        public Wording {
            categories = List.copyOf(categories);
        }

        /** In a language that is not told. */
        public Wording(String summary, String description, String location, List<String> categories) {
            this(summary, description, location, categories, Languages.NOT_TOLD);
        }
    }

    /**
     * The LANGUAGE of texts (RFC 5545 section 3.2.10), each as RFC 5646 writes it, or empty.
     *
     * @param rest of everything but summary and description
     */
    public record Languages(String summary, String description, String rest) {
        static final Languages NOT_TOLD = new Languages("", "", "");
    }

    /**
     * What RFC 5545 and 7986 have a place for and only some calendars show.
     *
     * @param conference where one joins from afar; left out unless its scheme is https
     * @param attachments addresses of what belongs to it; those of other schemes than https are left out
     * @param contact whom to ask, or empty
     * @param comment a word to whoever has it in their calendar, or empty
     * @param colour a CSS3 colour name
     */
    public record More(
            Optional<Conference> conference,
            List<URI> attachments,
            String contact,
            String comment,
            Optional<String> colour) {
        public static final More NONE = new More(Optional.empty(), List.of(), "", "", Optional.empty());

        public More {
            conference = conference.filter(there -> isSafe(there.address()));
            attachments = attachments.stream().filter(More::isSafe).toList();
        }

        private static boolean isSafe(URI address) {
            return "https".equalsIgnoreCase(address.getScheme());
        }
    }

    /**
     * A meeting on line (RFC 7986 section 5.11).
     *
     * @param label what a reader is told to press
     */
    public record Conference(URI address, String label) {}

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
