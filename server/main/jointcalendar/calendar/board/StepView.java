package jointcalendar.calendar.board;

import java.util.List;
import jointcalendar.overlap.FactWords;

/**
 * What was done about a flag, as a page tells it.
 *
 * @param what a sentence, with the organisation that did it
 * @param who the person, or empty
 * @param reason in that person's words, or empty
 * @param changes of facts
 */
public record StepView(String what, String when, String who, String reason, List<FactWords.Changed> changes) {}
