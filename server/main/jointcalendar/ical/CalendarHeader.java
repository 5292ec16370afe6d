package jointcalendar.ical;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a calendar says of itself (RFC 7986 section 5).
 *
 * @param source the address from which it is fetched again
 * @param colour a CSS3 colour name such as {@code steelblue}; RFC 7986 allows no hexadecimal ones
 * @param refresh how long a reader should wait before it fetches again: at least a second
 */
public record CalendarHeader(String name, Optional<String> description, URI source, String colour, Duration refresh) {
    private static final Pattern COLOUR_NAME = Pattern.compile("[a-z]{3,20}");

    /** @throws IllegalArgumentException where the colour is no name, or the interval shorter than a second */
    public CalendarHeader {
        if (!COLOUR_NAME.matcher(colour).matches()) {
            throw new IllegalArgumentException("Not the name of a CSS3 colour: " + colour);
        }
        if (refresh.toSeconds() < 1) {
            throw new IllegalArgumentException("A calendar cannot be fetched every " + refresh);
        }
    }
}
