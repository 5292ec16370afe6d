package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import jointcalendar.access.IpRange;
import org.junit.jupiter.api.Test;

/** What a caller writes about themselves is never believed; what a trusted machine adds behind it is. */
class ProxiesTest {
    private static final String PROXY = "10.0.0.1";
    private static final List<IpRange> OURS = List.of(
            IpRange.parse("10.0.0.0/24").orElseThrow(),
            IpRange.parse("fd00::/8").orElseThrow());

    private static String forwardedFor(String peer, String... lines) {
        return new Proxies(OURS, Proxies.Header.X_FORWARDED_FOR)
                .origin(peer, List.of(lines))
                .address();
    }

    private static String forwarded(String peer, String... lines) {
        return new Proxies(OURS, Proxies.Header.FORWARDED)
                .origin(peer, List.of(lines))
                .address();
    }

    @Test
    void withoutProxiesTheClientIsWhoeverIsConnected() {
        assertEquals(
                "203.0.113.7",
                Proxies.NONE.origin("203.0.113.7", List.of("192.0.2.1")).address());
        assertEquals(
                "10.0.0.1", Proxies.NONE.origin(PROXY, List.of("192.0.2.1")).address());
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertEquals("203.0.113.7", forwardedFor("203.0.113.7", "192.0.2.1"));
        assertEquals("203.0.113.7", forwarded("203.0.113.7", "for=192.0.2.1"));
    }

    @Test
    void theRightmostHopThatIsNotOursIsTheClient() {
        assertEquals("198.51.100.4", forwardedFor(PROXY, "198.51.100.4"));
        assertEquals("198.51.100.4", forwardedFor(PROXY, "127.0.0.1, 10.0.0.5, 198.51.100.4"));
        assertEquals("198.51.100.4", forwardedFor(PROXY, "1.1.1.1, 198.51.100.4, 10.0.0.9"));
        assertEquals("198.51.100.4", forwardedFor(PROXY, "1.1.1.1", "198.51.100.4", "10.0.0.9"));
        assertEquals("10.0.0.7", forwardedFor(PROXY, "10.0.0.7"));
        assertEquals(PROXY, forwardedFor(PROXY));
    }

    @Test
    void whatCannotBeReadEndsTheTrust() {
        assertEquals(PROXY, forwardedFor(PROXY, "198.51.100.4, unknown"));
        assertEquals(PROXY, forwardedFor(PROXY, ""));
        assertEquals("10.0.0.9", forwardedFor(PROXY, "198.51.100.4, <script>, 10.0.0.9"));
        assertEquals(PROXY, forwardedFor(PROXY, "evil.example"));
        assertEquals(PROXY, forwarded(PROXY, "for=_hidden"));
        assertEquals("unknown", forwardedFor("@", "198.51.100.4"));
    }

    @Test
    void portsAndBracketsAreLeftOut() {
        assertEquals("198.51.100.4", forwardedFor(PROXY, "198.51.100.4:51234"));
        assertEquals("2001:db8:0:0:0:0:0:1", forwardedFor("fd00::1", "[2001:db8::1]:443"));
        assertEquals("2001:db8:0:0:0:0:0:1", forwardedFor("fd00:0:0:0:0:0:0:1%2", "2001:DB8::1"));
        assertEquals("198.51.100.4", forwardedFor("::ffff:10.0.0.1", "::ffff:198.51.100.4"));
    }

    /** Jetty writes the address of an IPv6 connection in brackets. */
    @Test
    void aPeerMayStandInBrackets() {
        assertEquals(
                "0:0:0:0:0:0:0:1",
                Proxies.NONE.origin("[0:0:0:0:0:0:0:1]", List.of()).address());
        assertEquals(
                "fe80:0:0:0:0:0:0:7",
                Proxies.NONE.origin("[fe80::7%eth0]", List.of()).address());
        assertEquals("198.51.100.4", forwardedFor("[fd00::1]", "198.51.100.4"));
    }

    @Test
    void rfc7239IsReadAsItIsWritten() {
        assertEquals("192.0.2.60", forwarded(PROXY, "for=192.0.2.60;proto=http;by=203.0.113.43"));
        assertEquals("198.51.100.17", forwarded(PROXY, "for=192.0.2.43, For=198.51.100.17"));
        assertEquals("2001:db8:cafe:0:0:0:0:17", forwarded(PROXY, "proto=https; for=\"[2001:db8:cafe::17]:4711\""));
        assertEquals(PROXY, forwarded(PROXY, "by=203.0.113.43;xfor=192.0.2.60"));
    }

    @Test
    void aQuoteThatACallerLeavesOpenHidesNothingThatAProxyAdds() {
        assertEquals("198.51.100.4", forwarded(PROXY, "for=\"1.1.1.1, for=198.51.100.4"));
        assertEquals("198.51.100.4", forwarded(PROXY, "for=\"1.1.1.1", "for=198.51.100.4"));
    }

    @Test
    void theOtherHeaderIsNotRead() {
        assertEquals(Proxies.Header.FORWARDED, Proxies.Header.of("forwarded").orElseThrow());
        assertEquals(PROXY, forwardedFor(PROXY, "for=192.0.2.60"));
        assertEquals(PROXY, forwarded(PROXY, "192.0.2.60"));
    }

    @Test
    void aListWithoutEndIsCutAtItsLeft() {
        String many = String.join(",", Collections.nCopies(5_000, "10.0.0.3"));
        assertEquals("10.0.0.3", forwardedFor(PROXY, "198.51.100.4," + many));
    }
}
