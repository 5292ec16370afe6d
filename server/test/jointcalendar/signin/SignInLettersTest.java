package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInLettersTest {
    private static final String MEMBER = "member@test.example";
    private static final String NEW_BROWSER = "Joint Activity Calendar: somebody signed in from a new browser";

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

    private TestBrowser enter(TestBrowser browser) {
        browser.open("/sign-in").submit("/sign-in", "email", MEMBER);
        String link = new Mailbox(portal).link();
        browser.open(link).submit(link);
        assertEquals("/calendar", browser.path());
        return browser;
    }

    private long lettersOfNewBrowsers() {
        return new Mailbox(portal)
                .subjects().stream().filter(NEW_BROWSER::equals).count();
    }

    @Test
    void theFirstBrowserIsNoNewsAnotherIsAndTheSameAgainIsNot() {
        TestBrowser first = enter(portal.visitor());
        assertEquals(0, lettersOfNewBrowsers());
        enter(portal.visitor());
        assertEquals(1, lettersOfNewBrowsers());
        enter(first.submit("/sign-out"));
        assertEquals(1, lettersOfNewBrowsers());
    }

    @Test
    void whoWantsNoSuchLettersGetsNoneButIsToldOfCredentials() {
        portal.testDatabase.database().sql().execute("update account set sign_in_letters = 0");
        enter(portal.visitor());
        TestBrowser second = enter(portal.visitor());
        assertEquals(0, lettersOfNewBrowsers());
        second.open("/profile/sign-in").submit("/profile/password", "password", "copper lantern of Shymkent");
        assertTrue(new Mailbox(portal).subjects().contains("Joint Activity Calendar: your password was set"));
    }

    @Test
    void theLetterSaysWhenWhereAndWhatToDoInTheReadersLanguageAndZone() {
        portal.testDatabase.database().sql().execute("update account set language = 'ru', time_zone = 'Europe/Zurich'");
        portal.as(MEMBER)
                .open("/profile/sign-in")
                .submit("/profile/password", "password", "copper lantern of Shymkent");
        String text = new Mailbox(portal).text("установлен пароль");
        for (String part :
                List.of("Когда: ", "09:00 (Europe/Zurich)", "Откуда: ", "/profile/sign-in", "координатору")) {
            assertTrue(text.contains(part), text);
        }
        assertFalse(text.contains("copper"), text);
    }

    @Test
    void aBrowserIsToldByFewWords() {
        assertEquals(
                "edge/windows",
                BrowserKind.of(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"));
        assertEquals(
                "safari/ios",
                BrowserKind.of(
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"));
        assertEquals(
                "firefox/linux",
                BrowserKind.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
        assertEquals("other/other", BrowserKind.of("\u0000<script>"));
    }

    @Test
    void theAuditLogTellsWhatHappenedByNumbersOnly() {
        TestBrowser browser = enter(portal.visitor());
        browser.open("/profile/sign-in").submit("/profile/password", "password", "copper lantern of Shymkent");
        browser.submit("/profile/password/removal");
        portal.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER, "password", "a wrong guess");
        String entries = portal.testDatabase
                .database()
                .sql()
                .fetch("select account_id, action, subject, detail from audit_entry order by id")
                .formatCSV();
        for (String action : List.of(
                "sign-in.link-asked",
                "sign-in.entered",
                "sign-in.password-set",
                "sign-in.password-removed",
                "sign-in.refused")) {
            assertTrue(entries.contains(action), entries);
        }
        assertTrue(entries.contains("password wrong"), entries);
        assertFalse(entries.contains("@"), entries);
    }
}
