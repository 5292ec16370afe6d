package jointcalendar.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jointcalendar.access.IpAddress;
import jointcalendar.access.IpRange;
import jointcalendar.access.Origin;

/**
 * The machines between callers and the portal that it believes. Each of them adds the address of whom it speaks for at the right end of
 * one header; so the client is the right-most address there that is not itself such a machine, and whatever stands left of it was typed
 * by somebody. Only one header is read: proxies hand on the other as it came.
 *
 * @param header in which these machines write
 */
public record Proxies(List<IpRange> trusted, Header header) {
    /** Nobody is believed: the client is whoever is connected. */
    public static final Proxies NONE = new Proxies(List.of(), Header.X_FORWARDED_FOR);

    private static final int MOST_HOPS = 50;
    private static final Pattern FOR =
            Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(?:\"([^\"]*)\"|([^;\"\\s]*))\\s*(?=;|$)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    /** Where a proxy tells for whom it speaks. */
    public enum Header {
        X_FORWARDED_FOR("X-Forwarded-For"),
        /** RFC 7239. */
        FORWARDED("Forwarded");

        private final String text;

        Header(String text) {
            this.text = text;
        }

        /** The header's name as it is written. */
        public String text() {
            return text;
        }

        /** The header of that name. */
        public static Optional<Header> of(String text) {
            return Stream.of(values())
                    .filter(header -> header.text.equalsIgnoreCase(text))
                    .findFirst();
        }
    }

    /**
     * Where a request comes from.
     *
     * @param peer the address of the machine at the other end of the connection; of IPv6 in brackets or not, as the server writes it
     * @param lines of the header, in the order in which they came
     */
    Origin origin(String peer, List<String> lines) {
        Optional<IpAddress> connected = address(peer.replaceFirst("%[^]]*", ""));
        if (connected.isEmpty()) {
            return new Origin("unknown");
        }
        IpAddress client = connected.get();
        List<Optional<IpAddress>> hops = hops(lines);
        for (int i = hops.size() - 1; i >= 0 && trusts(client) && hops.get(i).isPresent(); i--) {
            client = hops.get(i).get();
        }
        return new Origin(client.text());
    }

    private boolean trusts(IpAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** Those that cannot be read, such as RFC 7239's "unknown", are kept as nothing: behind them nobody is believed. */
    private List<Optional<IpAddress>> hops(List<String> lines) {
        List<String> elements = new ArrayList<>();
        lines.forEach(line -> elements.addAll(Arrays.asList(line.split(",", -1))));
        return elements.subList(Math.max(0, elements.size() - MOST_HOPS), elements.size()).stream()
                .map(element -> address(header == Header.FORWARDED ? node(element) : element.strip()))
                .toList();
    }

    private static String node(String element) {
        Matcher named = FOR.matcher(element);
        if (!named.find()) {
            return "";
        }
        return named.group(1) != null ? named.group(1) : String.valueOf(named.group(2));
    }

    private static Optional<IpAddress> address(String node) {
        Matcher parts = WITH_PORT.matcher(node);
        if (!parts.matches()) {
            return IpAddress.parse(node);
        }
        return IpAddress.parse(parts.group(1) != null ? parts.group(1) : String.valueOf(parts.group(2)));
    }
}
