package jointcalendar.calendar.board;

import java.util.Optional;
import jointcalendar.overlap.Flag;
import jointcalendar.web.Visitor;

/** What else a flag's page offers those who act on it: {@code templates/overlap/joining.peb} shows it as {@code joining}. */
@FunctionalInterface
public interface Offers {
    /** What the visitor, who sees the flag, is offered; empty where that is nothing. */
    Optional<Object> of(Flag flag, Visitor visitor);
}
