package jointcalendar.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address mail can be sent to: a dot-atom, an at sign and a host name (RFC 5321 section 4.1.2), without comments, quotes, display
 * name or address literal, so that it can stand in any header and SMTP command as it is.
 *
 * @param value ASCII, at most 254 characters; an international domain stands in its ASCII form
 */
public record MailAddress(String value) {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");
    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException where this is no such address */
    public MailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** What somebody typed as an address, blanks around it ignored; nothing where it is none. */
    public static Optional<MailAddress> parse(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MailAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
