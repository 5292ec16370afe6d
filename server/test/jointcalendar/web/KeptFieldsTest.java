package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was typed into a form is not lost when the session behind it has ended. */
class KeptFieldsTest {
    private static final String MEMBER = "member@test.example";
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TestBrowser signedOutMeanwhile(String site, String... fields) {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        portal.signIn().end(browser.cookies().get("session"));
        return browser.fetchSite(site).postRaw("/feeds", fields);
    }

    @Test
    void aFormOfAnEndedSessionIsSentAgainAfterSigningIn() {
        TestBrowser browser = signedOutMeanwhile("same-origin", "name", "At <my> desk", "filter", "");
        assertEquals(403, browser.status());
        assertEquals("At <my> desk", browser.fields("/feeds").get("name").get(0).strip());
        browser.with("session", portal.as(MEMBER).cookies().get("session")).submit("/feeds");
        assertEquals(400, browser.status());
        browser.submit("/feeds");
        assertEquals(200, browser.status());
        assertTrue(browser.text().contains("At <my> desk"), browser.text());
    }

    @Test
    void whatAnotherSiteHadSomebodyPostIsNotOfferedToThem() {
        for (String site : List.of("cross-site", "same-site", "none")) {
            TestBrowser browser = signedOutMeanwhile(site, "name", "Not mine");
            assertEquals(403, browser.status());
            assertFalse(browser.body().contains("Not mine"), site);
        }
    }

    @Test
    void secretsAreNeverKept() {
        for (String field : List.of("password", "proof", "code", "set-up")) {
            TestBrowser browser = signedOutMeanwhile("same-origin", "name", "A name", field, "a secret");
            assertEquals(403, browser.status());
            assertFalse(browser.body().contains("a secret"), field);
            assertFalse(browser.body().contains("A name"), field);
        }
    }
}
