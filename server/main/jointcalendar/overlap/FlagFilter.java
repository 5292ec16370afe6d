package jointcalendar.overlap;

import java.util.Optional;

/**
 * Which flags are asked for; what is empty asks for any.
 *
 * @param organisation that leads at least one of the two activities
 */
public record FlagFilter(Optional<Long> organisation, Optional<Kind> kind) {
    public static final FlagFilter ANY = new FlagFilter(Optional.empty(), Optional.empty());
}
