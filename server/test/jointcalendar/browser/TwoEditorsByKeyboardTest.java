package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody saved the same activity meanwhile, and one chooses without a pointer. */
class TwoEditorsByKeyboardTest {
    private static final String MEMBER = "member@osce.example";
    private final TestPortal portal = TestPortal.empty();

    @AfterEach
    void stop() {
        portal.close();
    }

    private Activity posted() {
        portal.account(MEMBER, Role.MEMBER, "OSCE", Side.DONOR);
        long osce = portal.organisation("OSCE", Side.DONOR).id();
        return portal.post(PlanOf.training(osce, "First title", "2007-06-05", Status.CONFIRMED, Visibility.MEMBERS));
    }

    @Test
    void oneOfTwoVersionsIsChosenByArrowKeys() {
        Activity activity = posted();
        try (Window window = Window.on(portal).as(MEMBER).open("/activities/" + activity.id() + "/edit")) {
            window.tabTo(window.field("What is it?")).press("Control+A").type("My title");
            portal.revise(activity, plan -> plan.withTitle("Their title"));
            window.tabTo(window.page.locator(".acts button.main")).press("Enter");
            assertThat(window.page.locator(".faults")).isFocused();
            assertThat(window.main()).containsText("Their title");
            window.tabTo(version(window, "theirs")).press("ArrowDown");
            assertThat(version(window, "mine")).isChecked();
            window.tabTo(window.button("Save this")).press("Enter");
            assertThat(window.page.locator("h1")).containsText("My title");
            assertEquals("My title", portal.activity(activity.id()).plan().title());
            assertEquals(3, portal.activity(activity.id()).version());
        }
    }

    @Test
    void theFormIsOneKeyAwayWithAllThatWasTyped() {
        Activity activity = posted();
        try (Window window = Window.on(portal).as(MEMBER).open("/activities/" + activity.id() + "/edit")) {
            window.tabTo(window.field("What is it?")).press("Control+A").type("My title");
            portal.revise(activity, plan -> plan.withTitle("Their title"));
            window.tabTo(window.page.locator(".acts button.main")).press("Enter");
            window.tabTo(version(window, "theirs")).press("Space");
            window.tabTo(window.button("Back to the form")).press("Enter");
            assertThat(window.field("What is it?")).hasValue("My title");
            assertEquals("Their title", portal.activity(activity.id()).plan().title());
            window.tabTo(window.page.locator(".acts button.main")).press("Enter");
            assertThat(window.page.locator(".faults")).isFocused();
            assertThat(window.main()).containsText("Their title");
        }
    }

    private static Locator version(Window window, String whose) {
        return window.page.locator("[name='choose-title'][value='" + whose + "']");
    }
}
