package jointcalendar.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a machine, IPv4 or IPv6; one that IPv6 maps from IPv4 (RFC 4291 section 2.5.5.2) is the IPv4 address. */
public final class IpAddress {
    private static final int LONGEST = 45;
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]+");
    private static final int NEIGHBOURHOOD_BYTES = 8;

    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** The address written there; names are not looked up, and nothing is taken for one but digits, dots and colons. */
    public static Optional<IpAddress> parse(String text) {
        if (text.length() > LONGEST
                || !(IPV4.matcher(text).matches() || IPV6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** One way of writing for each address: IPv6 in full, without leading zeros. */
    public String text() {
        return address.getHostAddress();
    }

    /** As {@link Origin#neighbourhood()}. */
    String neighbourhood() {
        byte[] bytes = bytes();
        if (bytes.length <= NEIGHBOURHOOD_BYTES) {
            return text();
        }
        java.util.Arrays.fill(bytes, NEIGHBOURHOOD_BYTES, bytes.length, (byte) 0);
        return of(bytes).text() + "/64";
    }

    byte[] bytes() {
        return address.getAddress();
    }

    private static IpAddress of(byte[] bytes) {
        try {
            return new IpAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
