package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.RawRequest;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The headers that keep browsers safe stand on every kind of answer, and behind TLS the cookies are bound to it. */
class AnswerHeadersTest {
    private static final String HOST = "Host: calendar.example.org";
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.reachedAt(
                URI.create("https://calendar.example.org"),
                Proxies.NONE,
                Optional.of(URI.create("mailto:security@example.org")));
        portal.account("member@test.example", Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static RawRequest.Answer get(String path) {
        return RawRequest.get(portal.address(), path, HOST);
    }

    private static Stream<RawRequest.Answer> everyKindOfAnswer() {
        return Stream.of(
                get("/calendar"),
                get("/sign-in"),
                get("/no/such/page"),
                get("/activities/999"),
                get("/static/css/base.css"),
                get("/static/none.css"),
                get("/static/htmx/dist/htmx.min.js"),
                get("/calendar.ics"),
                get("/feeds/1.ics"),
                get("/organisations.css"),
                get("/health"),
                get("/.well-known/security.txt"),
                get("/overlaps"),
                get("/calendar?q=%zz"),
                get("/activities/%zz"),
                get("/activities/%00"),
                get("//"),
                get("/calendar?q=" + "a".repeat(20_000)),
                RawRequest.get(portal.address(), "/calendar", HOST, "X-Long: " + "a".repeat(20_000)),
                RawRequest.get(portal.address(), "/calendar", "Host: evil.example"),
                RawRequest.send(portal.address(), "DELETE /calendar HTTP/1.1", HOST),
                RawRequest.send(portal.address(), "OPTIONS /calendar HTTP/1.1", HOST),
                RawRequest.send(portal.address(), "TRACE /calendar HTTP/1.1", HOST),
                RawRequest.send(portal.address(), "FOO /calendar HTTP/1.1", HOST),
                RawRequest.send(portal.address(), "HEAD /calendar HTTP/1.1", HOST),
                RawRequest.send(portal.address(), "POST /feeds HTTP/1.1", HOST, "Content-Length: 0"),
                RawRequest.send(portal.address(), "POST /sign-in HTTP/1.1", HOST, "Content-Length: 9000000"),
                RawRequest.send(portal.address(), "no request at all", HOST));
    }

    @Test
    void everyAnswerCarriesThem() {
        everyKindOfAnswer().forEach(answer -> {
            String told = answer.status() + " " + answer.head();
            assertFalse(answer.header("Content-Security-Policy").contains("unsafe"), told);
            assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), told);
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), told);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), told);
            assertEquals("DENY", answer.header("X-Frame-Options"), told);
            assertEquals("same-origin", answer.header("Referrer-Policy"), told);
            assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"), told);
            assertTrue(answer.header("Cross-Origin-Resource-Policy").matches("same-origin|cross-origin"), told);
            assertTrue(answer.header("Permissions-Policy").contains("geolocation=()"), told);
            assertEquals("max-age=31536000; includeSubDomains", answer.header("Strict-Transport-Security"), told);
            assertEquals("", answer.header("Server"), told);
            assertEquals("", answer.header("X-Powered-By"), told);
            assertEquals("", answer.header("Access-Control-Allow-Origin"), told);
        });
    }

    @Test
    void noAnswerTellsHowTheServerWorks() {
        everyKindOfAnswer().map(answer -> answer.body()).forEach(body -> List.of(
                        "jetty", "Javalin", "Exception", "java.", "\tat ", "powered")
                .forEach(word -> assertFalse(body.contains(word), word + " in " + body)));
    }

    @Test
    void pagesAreKeptByNobodyAndStaticFilesByEverybody() {
        for (String path : List.of("/calendar", "/sign-in", "/no/such/page", "/health", "/activities/999")) {
            assertEquals("no-store", get(path).header("Cache-Control"), path);
        }
        for (String path : List.of("/static/css/base.css", "/static/js/portal.js", "/static/htmx/dist/htmx.min.js")) {
            assertTrue(get(path).header("Cache-Control").contains("immutable"), path);
        }
    }

    @Test
    void cookiesBehindTlsAreBoundToTheHostAndHiddenFromScript() {
        List<String> cookies = get("/sign-in?to=%2Foverlaps").head().stream()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:"))
                .toList();
        assertEquals(2, cookies.size(), cookies.toString());
        for (String cookie : cookies) {
            assertTrue(cookie.matches("(?i)set-cookie: __Host-[a-z]+=.*"), cookie);
            for (String part : List.of("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")) {
                assertTrue(cookie.contains(part), cookie);
            }
            assertFalse(cookie.contains("Domain"), cookie);
        }
    }

    @Test
    void aSessionWithoutThePrefixIsNoSession() {
        String session = portal.as("member@test.example").cookies().get("session");
        assertEquals(
                302,
                RawRequest.get(portal.address(), "/feeds", HOST, "Cookie: session=" + session)
                        .status());
        assertEquals(
                200,
                RawRequest.get(portal.address(), "/feeds", HOST, "Cookie: __Host-session=" + session)
                        .status());
    }

    @Test
    void whereToReportWhatIsUnsafeIsTold() {
        String told = get("/.well-known/security.txt").body();
        assertTrue(told.contains("Contact: mailto:security@example.org\n"), told);
        assertTrue(told.contains("Expires: 2027-05-21T00:00:00Z\n"), told);
        assertTrue(told.contains("Canonical: https://calendar.example.org/.well-known/security.txt\n"), told);
    }
}
