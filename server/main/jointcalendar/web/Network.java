package jointcalendar.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal's place in the network.
 *
 * @param hosts the names by which it may be asked for, lower case and without a port
 * @param secure whether people reach it by https
 */
public record Network(Set<String> hosts, boolean secure, Proxies proxies) {
    /** Whoever asks on the machine itself, such as what watches the portal's health. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * A portal that answers under its own address, some other names, and those of the machine itself.
     *
     * @param others names without a port
     */
    public static Network of(URI baseUrl, Set<String> others, Proxies proxies) {
        Set<String> hosts = Stream.of(Set.of(baseUrl.getHost()), others, LOOPBACK)
                .flatMap(Set::stream)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Network(hosts, "https".equals(baseUrl.getScheme()), proxies);
    }

    boolean isAskedForBy(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
