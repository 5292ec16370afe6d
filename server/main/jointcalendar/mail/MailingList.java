package jointcalendar.mail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list that a letter goes to, and the ways to leave it (RFC 2369, RFC 2919, RFC 8058).
 *
 * @param label first part of the List-Id, such as {@code digest}; the portal's host follows it
 * @param unsubscribe address that takes this recipient off the list by a POST without login
 * @param byMail mailto address that does the same, where somebody reads it
 */
public record MailingList(String label, URI unsubscribe, Optional<URI> byMail) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final int LONGEST = 900; // A header's line holds 998 octets and an address cannot be folded.

    /** @throws IllegalArgumentException where one of them cannot stand in a header */
    public MailingList {
        check(LABEL.matcher(label).matches());
        check(String.valueOf(unsubscribe.getScheme()).matches("https?") && unsubscribe.getHost() != null);
        byMail.ifPresent(uri -> check("mailto".equals(uri.getScheme())));
        check(unsubscribe.toASCIIString().length() <= LONGEST);
        byMail.ifPresent(uri -> check(uri.toASCIIString().length() <= LONGEST));
    }

    private static void check(boolean good) {
        if (!good) {
            throw new IllegalArgumentException("Not a list's label and ways to leave it");
        }
    }

    /** RFC 8058 section 3.1 asks for https. */
    boolean oneClick() {
        return "https".equals(unsubscribe.getScheme());
    }
}
