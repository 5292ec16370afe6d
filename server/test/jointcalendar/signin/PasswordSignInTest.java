package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordSignInTest {
    private static final String MEMBER = "aigerim.s@test.example";
    private static final String PASSWORD = "copper lantern of Shymkent";

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

    private TestBrowser withPassword() {
        return portal.as(MEMBER).open("/profile/sign-in").submit("/profile/password", "password", PASSWORD);
    }

    private TestBrowser enter(String email, String password) {
        return portal.visitor().open("/sign-in").submit("/sign-in", "email", email, "password", password);
    }

    private String hash() {
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("select hash from sign_in_password")
                .get(0, String.class);
    }

    @Test
    void aPasswordThatWasSetSignsIn() {
        assertTrue(withPassword().text().contains("The password is set."));
        TestBrowser in = enter(MEMBER, PASSWORD);
        assertEquals("/calendar", in.path());
        assertEquals(200, in.open("/feeds").status());
        assertEquals("/feeds", in.path());
    }

    @Test
    void itIsKeptAsArgon2idWithTheParametersThatOwaspNames() {
        withPassword();
        assertTrue(hash().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), "not as asked for");
        assertFalse(hash().contains(PASSWORD));
    }

    @Test
    void aHashOfWeakerParametersIsMadeAnewAtTheNextSignIn() {
        withPassword();
        String weak = Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD)
                .getResult();
        portal.testDatabase.database().sql().execute("update sign_in_password set hash = ?", weak);
        assertEquals("/calendar", enter(MEMBER, PASSWORD).path());
        assertTrue(hash().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertEquals("/calendar", enter(MEMBER, PASSWORD).path());
    }

    @Test
    void lettersThatUnicodeWritesInTwoWaysAreTheSamePassword() {
        String composed = "Żółw pływał wczoraj éé";
        portal.as(MEMBER).open("/profile/sign-in").submit("/profile/password", "password", composed);
        String parted = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertEquals("/calendar", enter(MEMBER, parted).path());
    }

    @Test
    void spacesAndCaseCount() {
        withPassword();
        for (String other : List.of(PASSWORD + " ", " " + PASSWORD, PASSWORD.toUpperCase(java.util.Locale.ROOT))) {
            assertEquals(422, enter(MEMBER, other).status());
        }
    }

    @Test
    void refusesWhatIsShortLongGuessedOrTheirOwn() {
        TestBrowser browser = portal.as(MEMBER);
        for (String poor : List.of(
                "",
                "eleven char",
                "password1234",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "aigerim.s@test.example",
                "JointActivityCalendar1",
                "aigerim aigerim aigerim",
                "copper lantern ".repeat(9),
                "x".repeat(100_000))) {
            browser.open("/profile/sign-in").submit("/profile/password", "password", poor);
            assertEquals(422, browser.status(), poor);
            assertFalse(browser.text().contains("The password is set"), poor);
        }
        assertEquals(0, portal.testDatabase.database().sql().fetchCount(org.jooq.impl.DSL.table("sign_in_password")));
    }

    @Test
    void theMeterTellsLiveWhatTheFormWouldSay() {
        TestBrowser browser = portal.as(MEMBER).open("/profile/sign-in");
        String token = browser.fields("/profile/password").get("form-token").get(0);
        browser.postRaw("/profile/password/strength", "form-token", token, "password", "password1234");
        assertTrue(browser.body().contains("Too easily guessed"), browser.body());
        browser.postRaw("/profile/password/strength", "form-token", token, "password", PASSWORD);
        assertTrue(browser.body().contains("value=\"4\""), browser.body());
        assertFalse(browser.body().contains(PASSWORD));
        browser.postRaw("/profile/password/strength", "password", PASSWORD);
        assertEquals(400, browser.status());
    }

    @Test
    void whoSignedInLongAgoFirstShowsThatItIsThem() {
        TestBrowser browser = withPassword().open("/profile/sign-in");
        portal.realTime.pass(Duration.ofMinutes(11));
        browser.submit("/profile/password", "password", "another lantern of Shymkent");
        assertEquals(422, browser.status());
        browser.submit("/profile/sign-in/proof", "proof", "wrong");
        assertEquals(422, browser.status());
        assertFalse(browser.page().select("form[action=/profile/password]").hasText());
        browser.submit("/profile/sign-in/proof", "proof", PASSWORD);
        browser.submit("/profile/password", "password", "another lantern of Shymkent");
        assertEquals(200, browser.status());
        assertEquals("/calendar", enter(MEMBER, "another lantern of Shymkent").path());
        assertEquals(422, enter(MEMBER, PASSWORD).status());
    }

    @Test
    void whoHasNoPasswordToShowSignsInAgainAndComesBack() {
        TestBrowser browser = portal.as(MEMBER);
        portal.realTime.pass(Duration.ofMinutes(11));
        browser.open("/profile/sign-in").submit("/profile/sign-in/renewal");
        assertEquals("/sign-in", browser.path());
        browser.submit("/sign-in", "email", MEMBER);
        String link = new Mailbox(portal).link();
        browser.open(link).submit(link);
        assertEquals("/profile/sign-in", browser.path());
        assertEquals(200, browser.status());
        assertEquals(1, browser.page().select("form[action=/profile/password]").size());
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndIsToldByMail() {
        TestBrowser elsewhere = portal.as(MEMBER).open("/feeds");
        TestBrowser here = withPassword();
        assertEquals(302, elsewhere.ask("GET", "/feeds").status());
        assertEquals(200, here.open("/feeds").status());
        here.open("/profile/sign-in").submit("/profile/password/removal");
        assertEquals(422, enter(MEMBER, PASSWORD).status());
        List<String> subjects = new Mailbox(portal).subjects();
        assertTrue(subjects.contains("Joint Activity Calendar: your password was set"), subjects.toString());
        assertTrue(subjects.contains("Joint Activity Calendar: your password was removed"), subjects.toString());
    }

    @Test
    void noPasswordStandsInAnyAnswer() {
        assertFalse(enter(MEMBER, "a wrong but secret one").body().contains("a wrong but secret one"));
        TestBrowser browser = portal.as(MEMBER).open("/profile/sign-in");
        assertFalse(browser.submit("/profile/password", "password", "pass-secret")
                .body()
                .contains("pass-secret"));
    }
}
