package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.account.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final String MEMBER = "member@test.example";
    private static final String LEAD = "lead@test.example";

    private TestPortal portal;
    private Account member;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        member = portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(LEAD, Role.LEAD, "INL", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private int feeds(String session) {
        return portal.visitor().with("session", session).ask("GET", "/feeds").status();
    }

    @Test
    void showsWhereOneIsSignedInAndEndsOneOfThem() {
        TestBrowser here = portal.as(MEMBER);
        TestBrowser there = portal.as(MEMBER).open("/feeds");
        here.open("/profile/sign-in");
        assertEquals(1, here.page().select(".status.confirmed").size());
        String ending = here.page().select("form[action$=/ending]").stream()
                .map(form -> form.attr("action"))
                .filter(action -> action.matches("/profile/sessions/\\d+/ending"))
                .findFirst()
                .orElseThrow();
        here.submit(ending);
        assertTrue(here.body().contains("You are signed out there."));
        assertEquals(302, there.ask("GET", "/feeds").status());
        assertEquals(200, here.open("/feeds").status());
    }

    @Test
    void endsAllOthers() {
        TestBrowser here = portal.as(MEMBER);
        List<TestBrowser> others = List.of(portal.as(MEMBER), portal.as(MEMBER));
        here.open("/profile/sign-in").submit("/profile/sessions/ending");
        others.forEach(other -> assertEquals(302, other.ask("GET", "/feeds").status()));
        assertEquals(200, here.open("/feeds").status());
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        String theirs = portal.as(LEAD).cookies().get("session");
        long id = portal.signIn().visit(theirs).orElseThrow().session();
        TestBrowser mine = portal.as(MEMBER).open("/profile/sign-in");
        String token = mine.page().selectFirst("input[name=form-token]").attr("value");
        for (String foreign : List.of(Long.toString(id), "0", "-1", "999999999999999999999", "a")) {
            mine.postRaw("/profile/sessions/" + foreign + "/ending", "form-token", token);
            assertEquals(404, mine.status(), foreign);
        }
        assertEquals(200, feeds(theirs));
    }

    @Test
    void whoseRightsChangedIsGivenAnotherTokenAtTheNextRequest() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        String before = browser.cookies().get("session");
        portal.accounts().rightsChanged(member.id());
        browser.open("/feeds");
        String after = browser.cookies().get("session");
        assertEquals(200, browser.status());
        assertNotEquals(before, after);
        portal.realTime.pass(Duration.ofSeconds(31));
        assertEquals(302, feeds(before));
        assertEquals(200, feeds(after));
        assertEquals(after, browser.open("/feeds").cookies().get("session"));
    }

    @Test
    void ofTwoRequestsAtOnceWithTheOldTokenNoneIsSignedOut() {
        String before = portal.as(MEMBER).cookies().get("session");
        portal.accounts().rightsChanged(member.id());
        TestBrowser first = portal.visitor().with("session", before).open("/feeds");
        TestBrowser second = portal.visitor().with("session", before).open("/feeds");
        assertEquals("/feeds", first.path());
        assertEquals("/feeds", second.path());
        assertEquals(first.cookies().get("session"), second.cookies().get("session"));
        portal.realTime.pass(Duration.ofMinutes(1));
        assertEquals(200, second.open("/feeds").status());
    }

    @Test
    void aFormThatWasOpenWhenTheTokenChangedStillCounts() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        portal.accounts().rightsChanged(member.id());
        TestBrowser otherTab =
                portal.visitor().with("session", browser.cookies().get("session"));
        Map<String, String> renewed = otherTab.open("/calendar").cookies();
        browser.with("session", renewed.get("session")).submit("/feeds", "name", "At my desk");
        assertEquals(200, browser.status());
        assertTrue(browser.body().contains("At my desk"));
    }

    @Test
    void thoseWhoMayDoMoreAreSignedOutSooner() {
        String session = portal.as(LEAD).cookies().get("session");
        portal.realTime.pass(Duration.ofHours(25));
        assertEquals(302, feeds(session));
        String busy = portal.as(LEAD).cookies().get("session");
        for (int halfDay = 0; halfDay < 13; halfDay++) {
            portal.realTime.pass(Duration.ofHours(12));
            assertEquals(200, feeds(busy));
        }
        portal.realTime.pass(Duration.ofHours(13));
        assertEquals(302, feeds(busy));
    }

    @Test
    void aMemberIsSignedOutAfterThirtyDaysHoweverBusy() {
        String session = portal.as(MEMBER).cookies().get("session");
        for (int days = 0; days < 28; days += 4) {
            portal.realTime.pass(Duration.ofDays(4));
            assertEquals(200, feeds(session));
        }
        portal.realTime.pass(Duration.ofDays(2));
        assertEquals(302, feeds(session));
    }

    @Test
    void endingAllLeavesNoSessionAndNoLink() {
        portal.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER);
        String link = new Mailbox(portal).link();
        String session = portal.as(MEMBER).cookies().get("session");
        portal.signIn().endAll(member.id());
        assertEquals(302, feeds(session));
        assertEquals(410, portal.visitor().open(link).status());
    }

    @Test
    void whatIsToldOfSomebodyHoldsNoSecretAndForgettingLeavesNothing() {
        TestBrowser browser = portal.as(MEMBER).open("/profile/sign-in");
        browser.submit("/profile/password", "password", "copper lantern of Shymkent");
        String told = portal.signIn().told(member).toString();
        assertFalse(told.contains("argon2"), told);
        assertFalse(told.contains(browser.cookies().get("session")), told);
        assertTrue(portal.signIn().told(member).password().isPresent());
        portal.signIn().forget(member);
        SignIn.Told after = portal.signIn().told(member);
        assertTrue(after.password().isEmpty());
        assertTrue(after.secondFactor().isEmpty());
        assertEquals(List.of(), after.identities());
        assertEquals(List.of(), after.sessions());
    }

    @Test
    void aSessionThatNobodyHasIsNobody() {
        for (String foreign : List.of("", "a", "\u00e9", "%00", "a".repeat(5000), "' or 1=1 --")) {
            assertTrue(portal.signIn().visit(foreign).isEmpty(), foreign);
        }
        String own = portal.as(MEMBER).cookies().get("session");
        assertEquals(302, feeds(own.substring(1)));
        assertEquals(302, feeds(own + "a"));
    }

    @Test
    void behindTlsTheCookiesAreForThisHostOnlyAndTravelByTlsOnly() {
        try (TestPortal secure = TestPortal.with(TestPortal.Wishes.none().at("https://calendar.test.example"))) {
            secure.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
            TestBrowser browser = secure.visitor();
            browser.ask("GET", "/sign-in?to=/feeds");
            List<String> set = browser.headers("Set-Cookie");
            assertFalse(set.isEmpty());
            browser.open("/sign-in").submit("/sign-in", "email", MEMBER);
            String link = new Mailbox(secure).link();
            browser.open(link);
            String token = browser.fields(link).get("form-token").get(0);
            set = browser.postRaw(link, "form-token", token).headers("Set-Cookie");
            assertTrue(set.stream().anyMatch(cookie -> cookie.startsWith("__Host-session=")), set.toString());
            assertTrue(set.stream().anyMatch(cookie -> cookie.startsWith("__Host-device=")), set.toString());
            for (String cookie : set) {
                assertTrue(cookie.startsWith("__Host-"), cookie);
                for (String flag : List.of("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")) {
                    assertTrue(cookie.replace("path=", "Path=").contains(flag), cookie);
                }
                assertFalse(cookie.toLowerCase(java.util.Locale.ROOT).contains("domain="), cookie);
            }
        }
    }
}
