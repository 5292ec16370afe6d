package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log knows the address from which a connection comes, of whichever family: limits count by it. */
class OriginTest {
    @Test
    void aRefusedAccessNamesTheAddressItCameFrom() throws IOException {
        try (TestPortal portal = TestPortal.empty()) {
            for (String own : ownAddresses()) {
                URI there = URI.create("http://" + (own.contains(":") ? "[" + own + "]" : own) + ":"
                        + portal.address().getPort());
                new TestBrowser(there).ask("GET", "/audit");
                assertEquals(own, lastOrigin(portal));
            }
        }
    }

    /** Of the loop back: always IPv4's, and IPv6's where this machine has it. */
    private static List<String> ownAddresses() throws IOException {
        List<String> all = new ArrayList<>(List.of("127.0.0.1"));
        InetAddress sixth = InetAddress.getByName("::1");
        if (NetworkInterface.getByInetAddress(sixth) != null) {
            all.add(sixth.getHostAddress());
        }
        return all;
    }

    private static String lastOrigin(TestPortal portal) {
        return portal.testDatabase
                .database()
                .sql()
                .fetchValue("select origin from audit_entry order by id desc limit 1")
                .toString();
    }
}
