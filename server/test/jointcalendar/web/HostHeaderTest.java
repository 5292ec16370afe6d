package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jointcalendar.RawRequest;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal answers to its own names only. */
class HostHeaderTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.reachedAt(URI.create("https://calendar.example.org"), Proxies.NONE, Optional.empty());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static int status(String path, String... headers) {
        return RawRequest.get(portal.address(), path, headers).status();
    }

    @Test
    void itsNameAndThoseOfTheMachineItselfAreAnswered() {
        for (String host : List.of(
                "calendar.example.org",
                "Calendar.Example.ORG",
                "calendar.example.org:443",
                "localhost",
                "127.0.0.1:8080",
                "[::1]")) {
            assertEquals(200, status("/health", "Host: " + host), host);
        }
    }

    @Test
    void anyOtherNameIsTurnedAway() {
        for (String host : List.of(
                "evil.example",
                "calendar.example.org.evil.example",
                "evil.example:443",
                "calendar.example.org@evil.example",
                "10.0.0.1",
                "calendar.example.org.",
                "xn--e1afmkfd.example")) {
            for (String path : List.of("/calendar", "/health", "/static/css/base.css", "/no/such/page", "/sign-in")) {
                RawRequest.Answer answer = RawRequest.get(portal.address(), path, "Host: " + host);
                assertTrue(List.of(400, 421).contains(answer.status()), host + path + " " + answer.status());
                assertFalse(answer.body().contains("evil"), answer.body());
            }
        }
        assertEquals(421, status("/calendar", "Host: evil.example"));
        assertTrue(new String(
                        RawRequest.get(portal.address(), "/", "Host: evil.example")
                                .body()
                                .getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8)
                .contains("Сайта с таким именем здесь нет."));
    }

    @Test
    void aRequestThatNamesNoneOrTwoIsNone() {
        assertEquals(400, status("/calendar"));
        assertEquals(400, status("/calendar", "Host: calendar.example.org", "Host: evil.example"));
        assertEquals(400, status("/calendar", "Host: "));
        int absolute = RawRequest.send(
                        portal.address(), "GET http://evil.example/calendar HTTP/1.1", "Host: calendar.example.org")
                .status();
        assertTrue(List.of(400, 421).contains(absolute), "" + absolute);
    }

    @Test
    void whatProxiesSayOfTheHostIsNotRead() {
        RawRequest.Answer answer = RawRequest.get(
                portal.address(),
                "/overlaps",
                "Host: calendar.example.org",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Original-URL: /audit",
                "X-HTTP-Method-Override: DELETE");
        assertEquals(302, answer.status());
        assertEquals("/sign-in?to=%2Foverlaps", answer.header("Location").replaceFirst("^https?://[^/]*", ""));
        assertFalse(String.join("\n", answer.head()).contains("evil"));
    }
}
