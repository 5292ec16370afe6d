package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two portals on one database count together. */
class LimitsTest {
    private static final String MEMBER = "member@test.example";
    private static final String PASSWORD = "copper lantern of Shymkent";

    private TestPortal first;
    private TestPortal second;

    @BeforeEach
    void start() {
        first = TestPortal.empty();
        second = TestPortal.with(TestPortal.Wishes.none().on(first.testDatabase));
        first.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private static TestBrowser guess(TestPortal portal, String email) {
        return portal.visitor().open("/sign-in").submit("/sign-in", "email", email, "password", "a wrong guess");
    }

    /** How many guesses were let through, on one node and the other in turn. */
    private int useUp(String email) {
        int guesses = 0;
        while (guess(guesses % 2 == 0 ? first : second, email).status() == 422) {
            guesses++;
        }
        return guesses;
    }

    @Test
    void guessesOnBothNodesCountTogetherForKnownAndUnknownAddressesAlike() {
        for (String email : List.of(MEMBER, "nobody@test.example")) {
            assertEquals(10, useUp(email));
            TestBrowser refused = guess(first, email.toUpperCase(java.util.Locale.ROOT));
            assertEquals(429, refused.status());
            assertEquals(429, guess(second, email).status());
            int wait = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(wait > 0 && wait <= 360, "Retry-After " + wait);
            assertTrue(refused.text().contains("Wait a few minutes"));
        }
        first.realTime.pass(Duration.ofMinutes(7));
        assertEquals(422, guess(first, MEMBER).status());
        assertEquals(429, guess(first, MEMBER).status());
    }

    @Test
    void strangersDoNotLockOutABrowserThatWasInBefore() {
        TestBrowser own = first.as(MEMBER).open("/profile/sign-in").submit("/profile/password", "password", PASSWORD);
        own.open("/calendar").submit("/sign-out");
        own.open("/sign-in").submit("/sign-in", "email", MEMBER, "password", PASSWORD);
        own.open("/calendar").submit("/sign-out");
        useUp(MEMBER);
        TestBrowser stranger =
                second.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER, "password", PASSWORD);
        assertEquals(429, stranger.status());
        TestBrowser again =
                second.visitor().with("device", own.cookies().get("device")).open("/sign-in");
        again.submit("/sign-in", "email", MEMBER, "password", PASSWORD);
        assertEquals("/calendar", again.path());
        TestBrowser forged = second.visitor()
                .with("device", "a".repeat(43) + "." + "b".repeat(43))
                .open("/sign-in");
        assertEquals(
                429,
                forged.submit("/sign-in", "email", MEMBER, "password", PASSWORD).status());
    }

    @Test
    void linksAreAskedForFiveTimesByStrangersAndStillByOnesOwnBrowser() {
        TestBrowser own = first.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER);
        String link = new Mailbox(first).link();
        own.open(link).submit(link);
        for (String email : List.of(MEMBER, "nobody@test.example")) {
            for (int asked = email.equals(MEMBER) ? 1 : 0; asked < 5; asked++) {
                assertEquals(
                        200,
                        second.visitor()
                                .open("/sign-in")
                                .submit("/sign-in", "email", email)
                                .status());
            }
            assertEquals(
                    429,
                    first.visitor()
                            .open("/sign-in")
                            .submit("/sign-in", "email", email)
                            .status());
        }
        own.open("/calendar").submit("/sign-out");
        assertEquals(
                200, own.open("/sign-in").submit("/sign-in", "email", MEMBER).status());
    }

    @Test
    void oneOriginDoesNotGoThroughManyAddresses() {
        TestBrowser browser = first.visitor().open("/sign-in");
        int refusedAt = 0;
        for (int tries = 0; tries < 35 && refusedAt == 0; tries++) {
            browser.open("/sign-in").submit("/sign-in", "email", "person" + tries + "@test.example");
            refusedAt = browser.status() == 429 ? tries : 0;
        }
        assertEquals(30, refusedAt);
    }

    @Test
    void codesAreGuessedTenTimesAnHour() {
        TestBrowser own = first.as(MEMBER).open("/profile/second-factor");
        String secret = own.page().select("#secret").text();
        own.submit("/profile/second-factor", "code", Authenticator.code(secret, first.realTime.instant()));
        TestBrowser visitor = first.visitor().open("/sign-in").submit("/sign-in", "email", MEMBER);
        String link = new Mailbox(first).link();
        visitor.open(link).submit(link);
        for (int tries = 0; tries < 10; tries++) {
            visitor.open("/sign-in/second-factor").submit("/sign-in/second-factor", "code", "12345" + tries);
            assertEquals(422, visitor.status());
        }
        visitor.open("/sign-in/second-factor").submit("/sign-in/second-factor", "code", "111111");
        assertEquals(429, visitor.status());
    }

    @Test
    void whatWasLimitedIsInTheAuditLogOnceAndWithoutWhoItWasAbout() {
        useUp(MEMBER);
        guess(first, MEMBER);
        guess(second, MEMBER);
        String entries = first.testDatabase
                .database()
                .sql()
                .fetch("select * from audit_entry where action = 'sign-in.limited'")
                .toString();
        assertEquals(1, entries.split("password-by-account", -1).length - 1, entries);
        assertFalse(entries.contains(MEMBER));
        assertFalse(first.testDatabase
                .database()
                .sql()
                .fetch("select * from rate_bucket")
                .toString()
                .contains(MEMBER));
    }

    @Test
    void fullBucketsAreCleanedAway() {
        guess(first, MEMBER);
        first.realTime.pass(Duration.ofDays(2));
        first.runJobs();
        assertEquals(0, first.testDatabase.database().sql().fetchCount(org.jooq.impl.DSL.table("rate_bucket")));
    }
}
