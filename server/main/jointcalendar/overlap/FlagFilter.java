package jointcalendar.overlap;

import java.util.Optional;

/**
 * Which flags are asked for; what is empty asks for any.
 *
 * @param organisation that leads at least one of the two activities
 * @param wholeOnly leaves out pairs of which the viewer sees one as busy only
 */
public record FlagFilter(Optional<Long> organisation, Optional<Kind> kind, boolean wholeOnly) {
    public static final FlagFilter ANY = new FlagFilter(Optional.empty(), Optional.empty(), false);

    /** Any of which the viewer sees both activities. */
    public static final FlagFilter WHOLE = new FlagFilter(Optional.empty(), Optional.empty(), true);
}
