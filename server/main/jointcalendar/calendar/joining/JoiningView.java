package jointcalendar.calendar.joining;

import java.util.List;
import java.util.Optional;

/**
 * How far the joining of two activities is, in words, for one viewer. Templates read it as {@code joining}.
 *
 * @param address of the page where the two are compared and joined
 * @param mayWish whether the viewer may join the two, or ask the other side to
 * @param atOnce whether that needs nobody's consent
 * @param open the proposal that waits for an answer
 * @param past those that ended, the last first
 * @param given what was given up, where the two became one
 * @param mayTakeApart whether the viewer may take that back
 */
public record JoiningView(
        String address,
        boolean mayWish,
        boolean atOnce,
        Optional<Told> open,
        List<Told> past,
        Optional<Given> given,
        boolean mayTakeApart) {
    /**
     * A proposal.
     *
     * @param sentence what was proposed
     * @param words in which it was
     * @param ended what became of it; empty while it waits
     * @param answer in the words of the other side; may be empty
     */
    public record Told(
            long id,
            String sentence,
            String when,
            String who,
            String words,
            String ended,
            String answer,
            boolean mayAnswer,
            boolean mayWithdraw) {}

    /** What was given up for which. */
    public record Given(String sentence, String kept) {}
}
