package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInAttackTest {
    private static final String MEMBER = "member@test.example";

    private TestPortal portal;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private String mailedLink() {
        portal.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER);
        portal.runJobs();
        return portal.mailFolder().newest(20).stream()
                .flatMap(letter -> letter.text().lines())
                .filter(line -> line.contains("/sign-in/"))
                .map(line -> URI.create(line.strip()).getPath())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLinkSignsInOnceAndIsGoneThen() {
        String link = mailedLink();
        TestBrowser first = portal.visitor().open(link);
        TestBrowser second = portal.visitor().open(link);
        assertEquals(200, first.status());
        first.submit(link);
        assertEquals("/calendar", first.path());
        assertEquals(410, second.submit(link).status());
        assertEquals(410, portal.visitor().open(link).status());
    }

    @Test
    void aLinkThatIsTooOldOrTamperedWithIsGone() {
        String link = mailedLink();
        char last = link.charAt(link.length() - 1);
        String tampered = link.substring(0, link.length() - 1) + (last == 'a' ? 'b' : 'a');
        assertEquals(410, portal.visitor().open(tampered).status());
        portal.realTime.set(portal.realTime.instant().plus(Duration.ofMinutes(16)));
        assertEquals(410, portal.visitor().open(link).status());
    }

    @Test
    void aSessionEndsWithSigningOut() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        String session = browser.cookies().get("session");
        browser.submit("/sign-out");
        assertFalse(browser.cookies().containsKey("session"));
        assertEquals(
                302,
                portal.visitor().with("session", session).ask("GET", "/feeds").status());
    }

    @Test
    void aSessionEndsWithItsAccountAndAfterAWeekWithoutARequest() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        portal.realTime.set(portal.realTime.instant().plus(Duration.ofDays(8)));
        assertEquals(302, browser.ask("GET", "/feeds").status());
        TestBrowser again = portal.as(MEMBER).open("/feeds");
        assertEquals(200, again.status());
        portal.testDatabase.database().sql().execute("update account set active = 0");
        assertEquals(302, again.ask("GET", "/feeds").status());
    }

    @Test
    void signingInNeverLeadsOutOfThePortal() {
        for (String to : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: a=b",
                "/a;Domain=evil.example",
                "/" + "a".repeat(6000),
                "")) {
            TestBrowser browser = portal.visitor().open("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            assertEquals(200, browser.status(), to);
            assertFalse(browser.cookies().containsKey("to"), to + " is kept as " + browser.cookies());
        }
        TestBrowser forged = portal.visitor().with("to", "//evil.example/").open(mailedLink());
        forged.submit(forged.path());
        assertEquals("/calendar", forged.path());
    }

    @Test
    void anAddressWithASecondHeaderInItIsRefused() {
        for (String email : List.of(
                "member@test.example\r\nBcc: all@evil.example",
                "member@test.example\nBcc: all@evil.example",
                "member@test.example\u0000",
                "member\u0000@test.example",
                "a@b@c",
                "\"<script>\"@test.example",
                "member@test.example, other@test.example",
                "m".repeat(300) + "@test.example",
                "мембер@test.example",
                "")) {
            TestBrowser browser = portal.visitor().open("/sign-in").submit("/sign-in", "email", email);
            assertEquals(422, browser.status(), email);
        }
        portal.runJobs();
        assertTrue(portal.mailFolder().newest(20).stream()
                .noneMatch(letter -> letter.text().contains("/sign-in/")));
    }

    @Test
    void whoAsksLearnsNothingOfWhichAddressesAreKnown() {
        String known = portal.visitor()
                .open("/sign-in")
                .submit("/sign-in", "email", MEMBER)
                .text();
        String unknown = portal.visitor()
                .open("/sign-in")
                .submit("/sign-in", "email", "nobody@test.example")
                .text();
        assertEquals(known.replace(MEMBER, "?"), unknown.replace("nobody@test.example", "?"));
    }

    @Test
    void signingInChangesTheSessionThatWasThere() {
        TestBrowser browser = portal.as(MEMBER);
        String before = browser.cookies().get("session");
        String link = mailedLink();
        browser.open(link).submit(link);
        assertEquals(200, browser.open("/feeds").status());
        assertEquals(
                302,
                portal.visitor().with("session", before).ask("GET", "/feeds").status());
    }
}
