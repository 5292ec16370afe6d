package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final String MEMBER = "member@test.example";
    private static final String COORDINATOR = "coordinator@test.example";

    private TestPortal portal;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(COORDINATOR, Role.COORDINATOR, "UNODC", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private TestBrowser byLink(String email) {
        TestBrowser browser = portal.visitor().open("/sign-in").submit("/sign-in", "email", email);
        String link = new Mailbox(portal).link();
        return browser.open(link).submit(link);
    }

    private String code(String secret) {
        return Authenticator.code(secret, portal.realTime.instant());
    }

    /** Somebody sets one up; what they wrote down. */
    private record Kept(String secret, List<String> codes) {}

    private Kept setUp(TestBrowser browser) {
        browser.open("/profile/second-factor");
        String secret = browser.page().select("#secret").text();
        browser.submit("/profile/second-factor", "code", code(secret));
        assertEquals(200, browser.status());
        return new Kept(secret, List.of(browser.page().select("#codes").text().split("\\s+")));
    }

    @Test
    void theCodesAreThoseOfTheRfc() {
        byte[] secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertEquals("287082", OneTimeCode.at(secret, 59 / 30));
        assertEquals("081804", OneTimeCode.at(secret, 1111111109L / 30));
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Base32.of(secret));
    }

    @Test
    void afterTheFirstFactorTheSecondIsAskedForAndNothingElseIsOpen() {
        Kept kept = setUp(portal.as(MEMBER));
        portal.realTime.pass(Duration.ofMinutes(2));
        TestBrowser browser = byLink(MEMBER);
        assertEquals("/sign-in/second-factor", browser.path());
        assertEquals("/sign-in/second-factor", browser.open("/feeds").path());
        assertEquals(403, browser.postRaw("/feeds", "name", "x").status());
        browser.open("/sign-in/second-factor").submit("/sign-in/second-factor", "code", "000000");
        assertEquals(422, browser.status());
        browser.submit("/sign-in/second-factor", "code", code(kept.secret()).replaceAll("(...)", "$1 "));
        assertEquals("/feeds", browser.path());
        assertEquals(200, browser.status());
    }

    @Test
    void aCodeCountsOnceAndOnlyAboutItsTime() {
        Kept kept = setUp(portal.as(MEMBER));
        portal.realTime.pass(Duration.ofMinutes(2));
        String code = code(kept.secret());
        byLink(MEMBER).submit("/sign-in/second-factor", "code", code);
        TestBrowser second = byLink(MEMBER).submit("/sign-in/second-factor", "code", code);
        assertEquals(422, second.status());
        portal.realTime.pass(Duration.ofSeconds(30));
        String late = code(kept.secret());
        portal.realTime.pass(Duration.ofSeconds(30));
        assertEquals(
                "/calendar",
                second.submit("/sign-in/second-factor", "code", late).path());
        String tooLate = code(kept.secret());
        portal.realTime.pass(Duration.ofSeconds(90));
        assertEquals(
                422,
                byLink(MEMBER).submit("/sign-in/second-factor", "code", tooLate).status());
    }

    @Test
    void tenRecoveryCodesCountOnceEach() {
        Kept kept = setUp(portal.as(MEMBER));
        Set<String> different = new HashSet<>(kept.codes());
        assertEquals(10, different.size());
        String code = kept.codes().get(3);
        assertEquals(
                "/calendar",
                byLink(MEMBER)
                        .submit("/sign-in/second-factor", "code", code.toUpperCase(java.util.Locale.ROOT))
                        .path());
        assertEquals(
                422,
                byLink(MEMBER).submit("/sign-in/second-factor", "code", code).status());
        assertTrue(new Mailbox(portal).subjects().contains("Joint Activity Calendar: a recovery code was used"));
        TestBrowser own = portal.as(MEMBER).open("/profile/sign-in");
        assertTrue(own.text().contains("9 recovery codes are left."));
        own.submit("/profile/second-factor/recovery-codes");
        assertEquals(
                422,
                byLink(MEMBER)
                        .submit("/sign-in/second-factor", "code", kept.codes().get(4))
                        .status());
    }

    @Test
    void theSecretAndTheCodesAreNotReadFromTheDatabase() {
        Kept kept = setUp(portal.as(MEMBER));
        String rows = portal.testDatabase
                        .database()
                        .sql()
                        .fetch("select * from second_factor")
                        .toString()
                + portal.testDatabase.database().sql().fetch("select * from recovery_code");
        assertFalse(rows.contains(kept.secret().replace(" ", "")));
        kept.codes().forEach(code -> assertFalse(rows.contains(code)));
        portal.testDatabase
                .database()
                .sql()
                .execute("update second_factor set account_id = (select id from account where email = ?)", COORDINATOR);
        portal.realTime.pass(Duration.ofMinutes(2));
        assertEquals(
                422,
                byLink(COORDINATOR)
                        .submit("/sign-in/second-factor", "code", code(kept.secret()))
                        .status());
    }

    @Test
    void aSetUpThatIsAnothersOrTamperedWithIsNotTaken() {
        TestBrowser mine = portal.as(MEMBER).open("/profile/second-factor");
        String secret = mine.page().select("#secret").text();
        String sealed = mine.fields("/profile/second-factor").get("set-up").get(0);
        TestBrowser theirs = portal.as(COORDINATOR).open("/profile/second-factor");
        for (String foreign : List.of(sealed, "", "%%%", sealed.substring(2), "a".repeat(10_000))) {
            theirs.open("/profile/second-factor")
                    .submit("/profile/second-factor", "set-up", foreign, "code", code(secret));
            assertEquals(422, theirs.status(), foreign);
        }
    }

    @Test
    void whoHasARoleThatMustHaveOneSetsItUpBeforeAnythingElse() {
        TestBrowser coordinator = portal.as(COORDINATOR);
        TestBrowser member = portal.as(MEMBER).open("/feeds");
        coordinator.open("/settings/sign-in").submit("/settings/sign-in", "roles", "coordinator");
        assertEquals(422, coordinator.status());
        coordinator.submit("/settings/sign-in", "roles", "member");
        assertEquals(200, coordinator.status());
        assertEquals("/sign-in/second-factor", member.open("/feeds").path());
        assertEquals(403, member.postRaw("/feeds", "name", "x").status());
        member.open("/sign-in/second-factor");
        String secret = member.page().select("#secret").text();
        assertEquals(
                422,
                member.submit("/sign-in/second-factor/set-up", "code", "123").status());
        assertEquals(secret, member.page().select("#secret").text());
        member.submit("/sign-in/second-factor/set-up", "code", code(secret));
        assertEquals(10, member.page().select("#codes").text().split("\\s+").length);
        assertEquals("/feeds", member.page().select("a.main").attr("href"));
        assertEquals("/feeds", member.open("/feeds").path());
        member.open("/profile/sign-in");
        String token = member.page().selectFirst("input[name=form-token]").attr("value");
        assertEquals(
                422,
                member.postRaw("/profile/second-factor/removal", "form-token", token)
                        .status());
    }

    @Test
    void oneThatNobodyDemandsIsRemovedByItsOwner() {
        TestBrowser browser = portal.as(MEMBER);
        setUp(browser);
        browser.open("/profile/sign-in").submit("/profile/second-factor/removal");
        assertEquals("/calendar", byLink(MEMBER).path());
        assertTrue(new Mailbox(portal).subjects().contains("Joint Activity Calendar: the second step was removed"));
    }

    @Test
    void whoIsHalfInLeavesAndIsNobody() {
        setUp(portal.as(MEMBER));
        TestBrowser browser = byLink(MEMBER).submit("/sign-in/second-factor/leaving");
        assertEquals("/sign-in", browser.path());
        assertFalse(browser.cookies().containsKey("session"));
        TestBrowser slow = byLink(MEMBER);
        portal.realTime.pass(Duration.ofMinutes(11));
        assertEquals("/sign-in", slow.open("/sign-in/second-factor").path());
    }

    @Test
    void onlyTheCoordinatorSaysWhoMustHaveOne() {
        assertEquals(403, portal.as(MEMBER).open("/settings/sign-in").status());
    }
}
