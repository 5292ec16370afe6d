package jointcalendar.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the portal's mail comes from, in the header and in the envelope.
 *
 * @param name may be empty
 */
public record Sender(String name, MailAddress address) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

    public Sender {
        name = OneLine.of(name, 100);
    }

    /**
     * Reads the setting MAIL_FROM: {@code calendar@example.org} or {@code Joint Calendar <calendar@example.org>}.
     *
     * @throws IllegalArgumentException with a message for the operator where it is neither
     */
    public static Sender parse(String mailFrom) {
        Matcher named = NAMED.matcher(mailFrom);
        boolean hasName = named.matches();
        String address = hasName ? named.group(2) : mailFrom;
        return MailAddress.parse(address)
                .map(found -> new Sender(hasName ? named.group(1) : "", found))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "MAIL_FROM must be an address such as calendar@example.org or Joint Calendar <calendar@example.org>"));
    }
}
