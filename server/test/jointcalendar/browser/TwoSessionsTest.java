package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posting a training that is held twice, by the button that adds a session: without a pointer, and without script. */
class TwoSessionsTest {
    private static final String TITLE = "Interviewing victims";
    /** These read the same whether the browser takes the day or the month first. */
    private static final String FIFTH_OF_MAY = "05052007";

    private static final String SIXTH_OF_JUNE = "06062007";

    private final TestPortal portal = TestPortal.demo();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aKeyboardIsEnough() {
        try (Window osce = Window.on(portal).as("osce@demo.example").open("/activities/new")) {
            osce.tabTo(osce.field("What is it?")).type(TITLE);
            osce.tabTo(osce.field("First day")).type(FIFTH_OF_MAY);
            osce.tabTo(osce.field("Last day")).type(FIFTH_OF_MAY);
            osce.tabTo(osce.button("Add a session")).press("Enter");
            assertThat(named(osce, "first-day-2")).hasValue("2007-05-12");
            assertThat(osce.field("What is it?")).hasValue(TITLE);
            osce.tabTo(named(osce, "first-day-2")).type(SIXTH_OF_JUNE);
            osce.tabTo(named(osce, "last-day-2")).type(SIXTH_OF_JUNE);
            osce.tabTo(post(osce)).press("Enter");
            isPosted(osce);
            assertEquals(List.of(), osce.complaints());
        }
    }

    @Test
    void scriptIsNotNeeded() {
        try (Window osce = Window.withoutScript(portal).as("osce@demo.example").open("/activities/new")) {
            osce.field("What is it?").fill(TITLE);
            osce.field("First day").fill("2007-05-05");
            osce.field("Last day").fill("2007-05-05");
            osce.button("Add a session").click();
            assertThat(osce.field("What is it?")).hasValue(TITLE);
            osce.button("Add a session").click();
            assertThat(named(osce, "first-day-3")).hasValue("2007-05-19");
            osce.button("Take session 2 out").click();
            assertThat(named(osce, "first-day-3")).hasCount(0);
            named(osce, "first-day-2").fill("2007-06-06");
            named(osce, "last-day-2").fill("2007-06-06");
            post(osce).click();
            isPosted(osce);
        }
    }

    private static Locator named(Window window, String field) {
        return window.page.locator("[name='" + field + "']");
    }

    private static Locator post(Window window) {
        return window.page.locator(".acts button.main");
    }

    private static void isPosted(Window window) {
        assertThat(window.page.getByRole(AriaRole.STATUS)).hasText("Posted. Others see it now.");
        assertThat(window.main()).containsText(TITLE);
        assertThat(window.main()).containsText("2 sessions");
        assertThat(window.main()).containsText(Pattern.compile("5 May 2007.*6 Jun 2007", Pattern.DOTALL));
    }
}
