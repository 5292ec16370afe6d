package jointcalendar.digest;

import java.util.List;
import java.util.Optional;

/**
 * A digest in its reader's words. Templates read it as {@code digest}; addresses in it begin with a slash.
 *
 * @param summary the whole of it in one line, for subject and preview
 * @param period whose changes it tells; empty where it introduces the calendar
 * @param organisation the reader's
 */
public record DigestView(
        String subject,
        String summary,
        String title,
        String period,
        boolean introduces,
        String organisation,
        Optional<Meeting> meeting,
        List<Section> sections) {
    /** @param itemsUntil the sentence that says until when to send items for the agenda; may be empty */
    public record Meeting(String when, String place, String href, String itemsUntil) {}

    /**
     * A list with its heading.
     *
     * @param more how many there are beyond those listed
     */
    public record Section(String name, String heading, List<Entry> entries, int more, String moreHref) {}

    /**
     * An activity, or an overlap of two.
     *
     * @param leadId for the class of style that gives the lead's colour; 0 for an overlap
     * @param colour {@code #rrggbb}, of the lead or of the overlap's kind
     * @param mark the lead's short name, or the overlap's kind in words
     * @param own whether it is the reader's own organisation's
     * @param gone whether it was cancelled
     * @param facts when and where; empty for an overlap
     * @param lines what is told of it
     * @param parties the activities of an overlap
     */
    public record Entry(
            long leadId,
            String kind,
            String colour,
            String mark,
            boolean own,
            boolean gone,
            String title,
            String href,
            String facts,
            List<String> lines,
            List<Party> parties) {}

    /** One of two activities. */
    public record Party(String text, String href) {}
}
