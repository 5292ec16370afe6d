package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A comment with a mention, by keyboard and with nothing but a browser. */
class DiscussionWalkTest {
    private final TestPortal portal = TestPortal.demo();
    private final String activity = new Places(portal).ownActivity;

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aNameIsChosenByKeyboardAndThePageIsFitForEverybody() {
        try (Window osce = Window.on(portal).as("osce@demo.example")) {
            osce.open(activity);
            Locator text = osce.field("Your comment");
            osce.tabTo(text).type("What does @inl");
            Locator names = osce.page.getByRole(AriaRole.LISTBOX);
            assertThat(names.getByRole(AriaRole.OPTION).first()).containsText("INL");
            assertEquals(List.of(), faults(osce));
            osce.press("Escape");
            assertThat(names).isHidden();
            osce.press("Backspace").type("l");
            assertThat(names.getByRole(AriaRole.OPTION).first()).containsText("INL");
            osce.press("Enter").type("think?");
            assertThat(text).hasValue("What does @INL think?");
            osce.button("Send").press("Enter");
            assertThat(osce.page.locator(".comments .mention")).hasText("@INL");
            assertEquals(List.of(), faults(osce));
            osce.page.setViewportSize(360, 800);
            assertEquals(List.of(), faults(osce));
            assertEquals(List.of(), osce.complaints());
        }
    }

    @Test
    void withoutScriptANameIsTypedAndTheDiscussionFollowed() {
        try (Window inl = Window.withoutScript(portal).as("inl@demo.example")) {
            inl.open(activity);
            inl.field("Your comment").fill("Ready, @osce");
            inl.button("Send").click();
            assertThat(inl.page.locator(".comments .mention")).hasText("@OSCE");
            inl.button("Tell me no more").click();
            assertThat(inl.button("Tell me of new comments")).isVisible();
        }
    }

    private static List<String> faults(Window window) {
        return new AxeBuilder(window.page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
