package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IpRangeTest {
    private static boolean holds(String range, String address) {
        return IpRange.parse(range)
                .orElseThrow()
                .contains(IpAddress.parse(address).orElseThrow());
    }

    @Test
    void aRangeHoldsWhatBeginsWithItsBits() {
        assertTrue(holds("10.0.0.0/8", "10.255.1.2"));
        assertFalse(holds("10.0.0.0/8", "11.0.0.1"));
        assertTrue(holds("192.168.4.0/22", "192.168.7.255"));
        assertFalse(holds("192.168.4.0/22", "192.168.8.0"));
        assertTrue(holds("203.0.113.9", "203.0.113.9"));
        assertFalse(holds("203.0.113.9", "203.0.113.8"));
        assertTrue(holds("0.0.0.0/0", "203.0.113.9"));
        assertTrue(holds("fd00::/8", "fdff::1"));
        assertFalse(holds("fd00::/8", "fe00::1"));
        assertTrue(holds("2001:db8::/61", "2001:db8:0:7::1"));
        assertFalse(holds("2001:db8::/61", "2001:db8:0:8::1"));
    }

    @Test
    void oneFamilyIsNotTheOtherButForAddressesMappedIntoIt() {
        assertFalse(holds("0.0.0.0/0", "::1"));
        assertFalse(holds("::/0", "127.0.0.1"));
        assertTrue(holds("10.0.0.0/8", "::ffff:10.1.2.3"));
    }

    @Test
    void nothingElseIsARange() {
        for (String text : List.of(
                "",
                "/",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::/129",
                "10.0.0/8",
                "10.0.0.0/8/8",
                "localhost",
                "10.0.0.0/1e1")) {
            assertEquals(Optional.empty(), IpRange.parse(text), text);
        }
    }

    @Test
    void onlyNumbersAreAnAddressAndNoNameIsLookedUp() {
        for (String text : List.of(
                "",
                "localhost",
                "example.org",
                "1",
                "127.1",
                "256.1.1.1",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.4 ",
                "::g",
                "fe80::1%eth0",
                "[::1]",
                ":",
                "1::2::3",
                "١.٢.٣.٤",
                "1.2.3.4\n")) {
            assertEquals(Optional.empty(), IpAddress.parse(text), text);
        }
    }

    @Test
    void eachAddressIsWrittenInOneWay() {
        assertEquals(
                "2001:db8:0:0:0:0:0:1",
                IpAddress.parse("2001:0DB8::0001").orElseThrow().text());
        assertEquals(
                "192.0.2.1", IpAddress.parse("::ffff:192.0.2.1").orElseThrow().text());
    }

    @Test
    void neighboursInIpv6CountAsOne() {
        assertEquals("2001:db8:0:7:0:0:0:0/64", new Origin("2001:db8:0:7:1:2:3:4").neighbourhood());
        assertEquals("192.0.2.1", new Origin("192.0.2.1").neighbourhood());
        assertEquals("portal", Origin.PORTAL.neighbourhood());
    }
}
