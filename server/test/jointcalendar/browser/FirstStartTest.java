package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An empty portal is set up, and gets its second organisation, by keyboard alone. */
class FirstStartTest {
    private final TestPortal portal = TestPortal.notSetUp();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anEmptyPortalIsSetUpAndGetsAnOrganisationByKeyboard() {
        try (Window window = Window.on(portal).open(portal.setUpLink())) {
            isClean("set-up", window);
            write(window, "Given name", "Jane");
            write(window, "Family name", "Doe");
            write(window, "Your work e-mail address", "jane@inl.example");
            write(window, "Short name", "INL");
            write(window, "Full name in English", "Office of Law Enforcement Affairs");
            choose(window, "Kind", "Emb", "Donors");
            window.tabTo(window.button("Set up the calendar")).press("Enter");
            assertThat(window.page).hasURL(Pattern.compile("/first-steps$"));
            isClean("first steps", window);
            window.tabTo(window.link("Add an organisation")).press("Enter");
            assertThat(window.page).hasURL(Pattern.compile("/organisations/new$"));
            isClean("organisation form", window);
            write(window, "Short name", "IOM");
            write(window, "Full name in English", "International Organization for Migration");
            choose(window, "Kind", "UN", "Donors");
            window.tabTo(window.button("Add")).press("Enter");
            assertThat(window.page.locator("h1")).hasText("IOM");
            isClean("organisation", window);
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void write(Window window, String label, String text) {
        window.tabTo(window.field(label)).type(text);
    }

    private static void choose(Window window, String select, String typed, String radio) {
        window.tabTo(window.field(select)).type(typed);
        Locator side = window.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(radio));
        window.page.keyboard().press("Tab");
        window.page.keyboard().press("Space");
        assertThat(side).isChecked();
    }

    private static void isClean(String where, Window window) {
        assertEquals(
                List.of(),
                PagesForEverybodyTest.axe(
                        where,
                        new AxeBuilder(window.page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))));
    }
}
