package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInByLinkTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+/sign-in/\\S+");

    private final TestPortal portal = TestPortal.demo();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aMailedLinkAndAButtonLeadWhereOneWasGoing() {
        try (Window visitor = Window.on(portal).open("/overlaps?kind=repeat")) {
            String link = askForLink(visitor);
            assertEquals(200, portal.visitor().open(link).status());
            visitor.open(link);
            visitor.button("Sign me in").click();
            assertThat(visitor.page).hasURL(Pattern.compile("/overlaps\\?kind=repeat$"));
            assertThat(visitor.page.locator(".who")).hasText("OSCE");
            assertEquals(410, portal.visitor().open(link).status());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private String askForLink(Window visitor) {
        visitor.field("Your work e-mail address").pressSequentially("osce@demo.example");
        visitor.button("Send me a link").click();
        assertThat(visitor.main()).containsText("osce@demo.example");
        portal.runJobs();
        visitor.link("Open the demonstration’s mailbox").click();
        visitor.link("Your link to sign in").first().click();
        Locator text = visitor.page.locator(".letter-text");
        assertThat(text).containsText(LINK);
        Matcher link = LINK.matcher(text.innerText());
        link.find();
        return URI.create(link.group()).getPath();
    }
}
