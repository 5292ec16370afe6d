package jointcalendar.overlap;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which flags are asked for; what is empty asks for any.
 *
 * @param organisation that leads at least one of the two activities
 * @param states of which one; the calendar itself marks only what is not settled
 * @param wholeOnly leaves out pairs of which the viewer sees one as busy only
 */
public record FlagFilter(Optional<Long> organisation, Optional<Kind> kind, Set<Flag.State> states, boolean wholeOnly) {
    /** What is not settled. */
    public static final Set<Flag.State> UNSETTLED = Set.of(Flag.State.OPEN, Flag.State.ACKNOWLEDGED);

    /** Any that is not settled. */
    public static final FlagFilter ANY = new FlagFilter(Optional.empty(), Optional.empty(), UNSETTLED, false);

    /** Any that is not settled and of which the viewer sees both activities. */
    public static final FlagFilter WHOLE = new FlagFilter(Optional.empty(), Optional.empty(), UNSETTLED, true);

    FlagFilter inAnyState() {
        return new FlagFilter(organisation, kind, EnumSet.allOf(Flag.State.class), wholeOnly);
    }
}
