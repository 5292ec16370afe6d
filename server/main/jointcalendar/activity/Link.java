package jointcalendar.activity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address on the web that an activity points to.
 *
 * @param address absolute, of the schemes http or https
 * @param label what is found there, or empty
 */
public record Link(String address, String label) {
    private static final int LONGEST = 500;

    /** @throws IllegalArgumentException where the address is none that may be followed */
    public Link {
        if (!isFit(address)) {
            throw new IllegalArgumentException("Not an address on the web");
        }
    }

    /** Whether somebody may be sent to this address: of the web, with a host, and without a name and password in it. */
    public static boolean isFit(String address) {
        return address.length() <= LONGEST
                && parsed(address)
                        .filter(uri -> uri.getScheme() != null
                                && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                                && uri.getHost() != null
                                && uri.getRawUserInfo() == null)
                        .isPresent();
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What to show: the label, or else the address. */
    public String shown() {
        return label.isEmpty() ? address : label;
    }
}
