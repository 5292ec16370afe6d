package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.signin.Authenticator;
import jointcalendar.signin.Mailbox;
import jointcalendar.signin.OpenIdProvider;
import jointcalendar.text.Language;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One person signs in by each way in turn, in each language, and never touches the mouse. */
class SignInEveryWayTest {
    private static final String MEMBER = "member@test.example";
    private static final String PASSWORD = "copper lantern of Shymkent";

    private final MockOAuth2Server house = new MockOAuth2Server();

    @BeforeEach
    void start() {
        house.start();
    }

    @AfterEach
    void stop() {
        house.shutdown();
    }

    private TestPortal portal(Language language) {
        TestPortal portal = TestPortal.with(TestPortal.Wishes.none()
                .in(language)
                .with(new OpenIdProvider("house", house.issuerUrl("house").toString(), "portal", "secret", "House")));
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.testDatabase.database().sql().execute("update account set language = ?", language.code());
        return portal;
    }

    @ParameterizedTest
    @EnumSource
    void everyWayIsGoneByKeyboard(Language language) {
        try (TestPortal portal = portal(language);
                Window window = Window.on(portal)) {
            byLink(portal, window);
            setPassword(window);
            String secret = setUpSecondFactor(portal, window);
            signOut(window);
            byPassword(window);
            secondStep(portal, window, secret);
            signOut(window);
            byProvider(window);
            secondStep(portal, window, secret);
            assertEquals(
                    List.of(),
                    window.complaints().stream()
                            .filter(told -> !told.contains("responded with a status of 422"))
                            .toList());
        }
    }

    private static void byLink(TestPortal portal, Window window) {
        window.open("/sign-in?to=/feeds");
        fine(window);
        window.tabTo(at(window, "#email")).type(MEMBER).press("Enter");
        assertThat(window.main()).containsText(MEMBER);
        window.open(new Mailbox(portal).link());
        window.tabTo(at(window, "main .button.main")).press("Enter");
        assertThat(window.page).hasURL(Pattern.compile("/feeds$"));
    }

    private static void setPassword(Window window) {
        window.open("/profile/sign-in");
        fine(window);
        window.tabTo(at(window, "#password")).type("qwertyuiop12");
        assertThat(at(window, "#strength meter")).isVisible();
        window.press("Enter");
        assertThat(at(window, "#password-why")).isVisible();
        fine(window);
        window.tabTo(at(window, "#password")).type(PASSWORD);
        assertThat(at(window, "#strength meter[value='4']")).isVisible();
        window.press("Enter");
        assertThat(at(window, ".flash")).isVisible();
    }

    private static String setUpSecondFactor(TestPortal portal, Window window) {
        window.tabTo(at(window, "a[href='/profile/second-factor']")).press("Enter");
        assertThat(at(window, ".qr")).isVisible();
        fine(window);
        String secret = at(window, "#secret").innerText();
        window.tabTo(at(window, "#code")).type(code(portal, secret)).press("Enter");
        assertThat(at(window, "#codes")).isVisible();
        fine(window);
        window.tabTo(at(window, "main a.main")).press("Enter");
        assertThat(window.page).hasURL(Pattern.compile("/profile/sign-in$"));
        fine(window);
        return secret;
    }

    private static void signOut(Window window) {
        window.tabTo(at(window, ".own summary")).press("Enter");
        window.tabTo(at(window, "form[action='/sign-out'] button")).press("Enter");
        assertThat(at(window, "a[href='/sign-in']")).isVisible();
    }

    private static void byPassword(Window window) {
        window.open("/sign-in");
        window.tabTo(at(window, "#email")).type(MEMBER);
        window.tabTo(at(window, "details summary")).press("Enter");
        window.tabTo(at(window, "#password")).type(PASSWORD).press("Enter");
    }

    private static void secondStep(TestPortal portal, Window window, String secret) {
        assertThat(window.page).hasURL(Pattern.compile("/sign-in/second-factor$"));
        fine(window);
        portal.realTime.pass(Duration.ofMinutes(2));
        window.tabTo(at(window, "#code")).type(code(portal, secret)).press("Enter");
        assertThat(window.page).hasURL(Pattern.compile("/calendar$"));
    }

    private void byProvider(Window window) {
        house.enqueueCallback(new DefaultOAuth2TokenCallback(
                "house", "subject", "JWT", List.of("portal"), Map.of("email", MEMBER, "email_verified", true), 3600));
        window.open("/sign-in");
        window.tabTo(at(window, "form[action='/sign-in/with/house'] button")).press("Enter");
    }

    private static String code(TestPortal portal, String secret) {
        return Authenticator.code(secret, portal.realTime.instant());
    }

    private static Locator at(Window window, String selector) {
        return window.page.locator(selector).first();
    }

    private static void fine(Window window) {
        List<String> faults = new AxeBuilder(window.page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertEquals(List.of(), faults, window.page.url());
    }
}
