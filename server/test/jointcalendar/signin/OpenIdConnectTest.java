package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that really runs, on a port of its own. */
class OpenIdConnectTest {
    private static final String MEMBER = "member@test.example";
    private static final String ISSUER = "house";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private TestPortal portal;

    @BeforeEach
    void start() {
        server.start();
        portal = TestPortal.with(TestPortal.Wishes.none()
                .with(new OpenIdProvider(
                        "house", server.issuerUrl(ISSUER).toString(), "portal", "a secret", "House of Mocks")));
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
        server.shutdown();
    }

    private void answerAs(String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("portal"), claims, 3600));
    }

    private void answerAs(String subject, String email) {
        answerAs(subject, Map.of("email", email, "email_verified", true));
    }

    /** Goes to the provider and comes to the address that it sends the browser back to. */
    private static String wayBack(TestBrowser browser) {
        browser.open("/sign-in").submit("/sign-in/with/house");
        assertEquals(200, browser.status());
        return wayBackFrom(browser.page().select("a.main").attr("href"));
    }

    private static String wayBackFrom(String address) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getPath() + "?" + back.getRawQuery();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestBrowser enter() {
        TestBrowser browser = portal.visitor();
        return browser.open(wayBack(browser));
    }

    private String audit() {
        return portal.testDatabase
                .database()
                .sql()
                .fetch("select action, detail from audit_entry order by id")
                .toString();
    }

    @Test
    void somebodyWhoseAddressIsVerifiedComesInAndIsToldByMail() {
        answerAs("subject-1", MEMBER);
        TestBrowser browser = enter();
        assertEquals("/calendar", browser.path());
        assertEquals(200, browser.open("/feeds").status());
        assertEquals("/feeds", browser.path());
        assertTrue(new Mailbox(portal).subjects().contains("Joint Activity Calendar: an account elsewhere was linked"));
        assertTrue(browser.open("/profile/sign-in").text().contains("House of Mocks"));
        assertTrue(audit().contains("sign-in.identity-linked"), audit());
        assertFalse(audit().contains(MEMBER));
    }

    @Test
    void theRequestCarriesStateNonceAndProofKey() {
        TestBrowser browser = portal.visitor();
        browser.open("/sign-in").submit("/sign-in/with/house");
        String address = browser.page().select("a.main").attr("href");
        for (String parameter : List.of(
                "response_type=code",
                "code_challenge_method=S256",
                "code_challenge=",
                "state=",
                "nonce=",
                "scope=openid+email")) {
            assertTrue(address.contains(parameter), address);
        }
        String secret = browser.cookies().get("provider");
        assertFalse(address.contains(secret));
    }

    @Test
    void fromThenOnTheSubjectCountsAndNotTheAddress() {
        answerAs("subject-1", MEMBER);
        enter();
        answerAs("subject-1", Map.of("email", "other@test.example", "email_verified", false));
        assertEquals("/calendar", enter().path());
        answerAs("subject-2", MEMBER);
        assertEquals(403, enter().status());
        assertTrue(audit().contains("provider other-subject"), audit());
    }

    @Test
    void anUnverifiedAnUnknownAndAnInactiveAddressHaveTheSameAnswer() {
        answerAs("subject-1", Map.of("email", MEMBER, "email_verified", false));
        TestBrowser unverified = enter();
        answerAs("subject-2", "nobody@test.example");
        TestBrowser unknown = enter();
        answerAs("subject-3", Map.of());
        TestBrowser without = enter();
        portal.testDatabase.database().sql().execute("update account set active = 0");
        answerAs("subject-4", MEMBER);
        TestBrowser inactive = enter();
        for (TestBrowser each : List.of(unverified, unknown, without, inactive)) {
            assertEquals(403, each.status());
            assertEquals(unverified.text(), each.text());
            assertFalse(each.cookies().containsKey("session"));
        }
    }

    /** The database finds an account by an address with accents as well, which is somebody else's. */
    @Test
    void anAddressThatOnlyLooksLikeAMembersIsNobodys() {
        answerAs("subject-1", MEMBER.replace('m', '\uff4d').replace('e', '\u00e9'));
        assertEquals(403, enter().status());
        assertTrue(audit().contains("provider nobody"), audit());
    }

    @Test
    void anAnswerCountsOnlyInTheBrowserThatAskedAndOnce() {
        answerAs("subject-1", MEMBER);
        TestBrowser asked = portal.visitor();
        String back = wayBack(asked);
        assertEquals(400, portal.visitor().open(back).status());
        assertEquals("/calendar", asked.open(back).path());
        asked.open("/calendar").submit("/sign-out");
        assertEquals(400, asked.open(back).status());
    }

    @Test
    void aCodeThatAnotherBrowserWasGivenIsNoAnswer() {
        answerAs("subject-1", MEMBER);
        String back = wayBack(portal.visitor());
        TestBrowser other = portal.visitor();
        String itsOwn = wayBack(other);
        String swapped = itsOwn.replaceFirst("code=[^&]*", "code=" + back.replaceFirst(".*code=([^&]*).*", "$1"));
        assertEquals(400, other.open(swapped).status());
        assertFalse(other.cookies().containsKey("session"));
    }

    @Test
    void aTamperedStateAForeignNonceAndARefusalAreNoAnswer() {
        TestBrowser browser = portal.visitor();
        assertEquals(
                400,
                browser.open(wayBack(browser).replaceFirst("state=", "state=x")).status());
        answerAs("subject-1", Map.of("email", MEMBER, "email_verified", true, "nonce", "another"));
        assertEquals(400, enter().status());
        wayBack(browser);
        assertEquals(
                400,
                browser.open("/sign-in/with/house/return?error=access_denied&state=x")
                        .status());
        for (String query : List.of("", "?code=a", "?state=%00&code=%0d%0a", "?code=" + "a".repeat(3000))) {
            wayBack(browser);
            assertEquals(400, browser.open("/sign-in/with/house/return" + query).status(), query);
        }
    }

    @Test
    void aTokenForAnotherPortalOrFromAnotherIssuerIsNoAnswer() {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                "s",
                "JWT",
                List.of("somebody else"),
                Map.of("email", MEMBER, "email_verified", true, "aud", "somebody else"),
                3600));
        assertEquals(400, enter().status());
        answerAs("s", Map.of("email", MEMBER, "email_verified", true, "iss", "https://evil.example"));
        assertEquals(400, enter().status());
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, "s", "JWT", List.of("portal"), Map.of("email", MEMBER, "email_verified", true), -3600));
        assertEquals(400, enter().status());
    }

    @Test
    void aProviderThatIsAwayIsToldAndReachedLater() {
        try (TestPortal other = TestPortal.with(TestPortal.Wishes.none()
                .with(new OpenIdProvider(
                        "house", "http://localhost:1/house", "portal", "a secret", "House of Mocks")))) {
            TestBrowser browser = other.visitor().open("/sign-in").submit("/sign-in/with/house");
            assertEquals(503, browser.status());
            assertTrue(browser.text().contains("House of Mocks cannot be reached"));
        }
        TestBrowser between = portal.visitor();
        String back = wayBack(between);
        server.shutdown();
        assertEquals(503, between.open(back).status());
    }

    @Test
    void whoHasASecondFactorIsAskedForItAllTheSame() {
        TestBrowser own = portal.as(MEMBER).open("/profile/second-factor");
        String secret = own.page().select("#secret").text();
        own.submit("/profile/second-factor", "code", Authenticator.code(secret, portal.realTime.instant()));
        answerAs("subject-1", MEMBER);
        assertEquals("/sign-in/second-factor", enter().path());
    }

    @Test
    void anAccountElsewhereIsUnlinkedByItsOwnerOnly() {
        answerAs("subject-1", MEMBER);
        TestBrowser browser = enter().open("/profile/sign-in");
        String removal =
                browser.page().select("form[action^=/profile/identities/]").attr("action");
        portal.account("other@test.example", Role.MEMBER, "INL", Side.DONOR);
        TestBrowser other = portal.as("other@test.example").open("/profile/sign-in");
        String token = other.page().selectFirst("input[name=form-token]").attr("value");
        assertEquals(404, other.postRaw(removal, "form-token", token).status());
        browser.submit(removal);
        assertTrue(browser.body().contains("no longer signs you in"));
    }

    @Test
    void aProviderThatIsNotSetUpIsNotThere() {
        TestBrowser browser = portal.visitor().open("/sign-in");
        String token = browser.fields("/sign-in").get("form-token").get(0);
        assertEquals(
                404, browser.postRaw("/sign-in/with/other", "form-token", token).status());
        assertEquals(
                404, browser.open("/sign-in/with/other/return?code=a&state=b").status());
    }
}
