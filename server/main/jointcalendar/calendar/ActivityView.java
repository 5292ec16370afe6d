package jointcalendar.calendar;

import java.util.List;

/**
 * An activity in words, for one viewer.
 *
 * @param confidential whether its lead keeps it to itself
 * @param sessions each in words, where there is more than one
 * @param language code of the language in which its description is, for screen readers
 * @param untranslated says that it is not in the viewer's language; empty where it is
 * @param certainty as a class of style: confirmed, tentative, open or cancelled
 */
public record ActivityView(
        long id,
        String reference,
        String title,
        String kind,
        String status,
        String certainty,
        boolean cancelled,
        String cancellationReason,
        String visibility,
        boolean confidential,
        long leadId,
        String lead,
        String when,
        List<String> sessions,
        List<Fact> facts,
        String language,
        String untranslated,
        String description,
        String outcome,
        boolean mayEdit) {
    /** A line of what is known: "Participants from", "Abai Region"; of several pieces where some lead elsewhere. */
    public record Fact(String label, List<Piece> pieces) {}

    /** @param href where it leads, or empty */
    public record Piece(String text, String href) {}

    /** A revision in words. */
    public record Entry(String what, String when, String who, List<String> changes) {}
}
