package jointcalendar.calendar;

import java.util.List;

/**
 * An activity in words, for one viewer.
 *
 * @param confidential whether its lead keeps it to itself
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
        List<Fact> facts,
        String description,
        String outcome,
        boolean mayEdit) {
    /** A line of what is known: "Participants from", "Abai Region". */
    public record Fact(String label, String value) {}

    /** A revision in words. */
    public record Entry(String what, String when, String who, List<String> changes) {}
}
