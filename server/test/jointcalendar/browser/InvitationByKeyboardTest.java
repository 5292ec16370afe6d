package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationByKeyboardTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+/invitations/\\S+");
    private static final String NEW = "new.person@demo.example";

    private final TestPortal portal = TestPortal.demo();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void somebodyIsInvitedAndComesInWithoutAMouse() {
        try (Window coordinator = Window.on(portal).as("coordinator@demo.example")) {
            coordinator.open("/calendar");
            coordinator.tabTo(coordinator.page.locator(".own summary")).press("Enter");
            coordinator.tabTo(coordinator.link("People")).press("Enter");
            coordinator.page.waitForURL("**/people");
            coordinator.tabTo(coordinator.link("Invite a person")).press("Enter");
            coordinator.page.waitForURL("**/people/invitations/new");
            coordinator.tabTo(coordinator.field("E-mail address")).type(NEW).press("Enter");
            assertThat(coordinator.page.locator(".flash")).hasText("The invitation is on its way.");
            assertEquals(List.of(), faults(coordinator));
            assertEquals(List.of(), coordinator.complaints());
        }
        try (Window person = Window.on(portal).open(link())) {
            assertThat(person.main()).containsText("Coordinator (INL) invites you");
            assertEquals(List.of(), faults(person));
            person.tabTo(person.field("Given name")).type("Aigerim");
            person.tabTo(person.field("Family name")).type("Example");
            person.tabTo(person.button("Accept and sign in")).press("Enter");
            person.page.waitForURL("**/calendar");
            assertThat(person.page.locator(".own .self")).containsText("Aigerim Example");
            assertEquals(List.of(), person.complaints());
        }
    }

    private String link() {
        portal.deliverMail();
        Matcher link = LINK.matcher(portal.mailFolder().newest(20).stream()
                .filter(letter -> letter.to().equals(NEW))
                .findFirst()
                .orElseThrow()
                .text());
        link.find();
        return URI.create(link.group()).getPath();
    }

    private static List<String> faults(Window window) {
        return new AxeBuilder(window.page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
    }
}
