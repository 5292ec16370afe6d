package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar without a mouse, and a look at an activity without leaving it. */
class CalendarByKeyboardTest {
    private static final String QUARTER = "/calendar?view=timeline&quarter=2007-Q2";

    private static TestPortal portal;
    private static Window window;

    @BeforeAll
    static void open() {
        Chromium.get();
        portal = TestPortal.demo();
        window = Window.on(portal).as("osce@demo.example");
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            window.close();
            portal.close();
        }
    }

    @Test
    void anActivityIsLookedAtInADialogAndEscapeLeadsBackToIt() {
        window.open(QUARTER);
        Locator bar = window.page.locator(".quarter a[data-peek]").first();
        bar.focus();
        window.page.keyboard().press("Enter");
        assertThat(window.page.locator("#peek")).isVisible();
        assertThat(window.page.locator("#peek-title")).hasText(Pattern.compile(".+"));
        assertThat(window.page).hasURL(Pattern.compile("quarter=2007-Q2$"));
        window.page.keyboard().press("Escape");
        assertThat(window.page.locator("#peek")).isHidden();
        assertThat(bar).isFocused();
        assertEquals(List.of(), window.complaints());
    }

    @Test
    void withoutScriptTheLinkOpensThePage() {
        try (Window plain = Window.withoutScript(portal).as("osce@demo.example")) {
            plain.open(QUARTER);
            plain.page.locator(".quarter a[data-peek]").first().click();
            assertThat(plain.page).hasURL(Pattern.compile("/activities/[0-9]+$"));
        }
    }

    @Test
    void lettersAreKeysButNotWhileOneTypes() {
        window.open("/calendar?view=week&week=2007-01-01");
        window.page.keyboard().press("/");
        assertThat(window.page.locator("[data-key='/']")).isFocused();
        window.page.keyboard().type("t?");
        assertThat(window.page.locator("[data-key='/']")).hasValue("t?");
        window.page.locator("h1").click();
        window.page.keyboard().press("?");
        assertThat(window.page.locator("#keys")).isVisible();
        window.page.keyboard().press("Escape");
        assertThat(window.page.locator("#keys")).isHidden();
        window.page.keyboard().press("t");
        assertThat(window.page).hasURL(Pattern.compile("view=week$"));
        window.page.keyboard().press("n");
        assertThat(window.page).hasURL(Pattern.compile("/activities/new$"));
    }

    @Test
    void arrowsWalkTheDaysOfAWeekAndPagesTheWeeks() {
        window.open("/calendar?view=week&week=2007-04-02");
        window.page.locator("#d-2007-04-02").focus();
        window.page.keyboard().press("ArrowRight");
        assertThat(window.page.locator("#d-2007-04-03")).isFocused();
        window.page.keyboard().press("End");
        assertThat(window.page.locator("#d-2007-04-08")).isFocused();
        window.page.keyboard().press("PageDown");
        assertThat(window.page.locator("#d-2007-04-15")).isFocused();
    }

    @Test
    void arrowsWalkTheBarsOfAQuarterAndPagesTheQuarters() {
        window.open(QUARTER);
        Locator rows = window.page.locator("section.line");
        rows.nth(0).locator("a").first().focus();
        window.page.keyboard().press("ArrowDown");
        assertThat(rows.nth(1).locator("a").first()).isFocused();
        window.page.keyboard().press("ArrowRight");
        assertThat(rows.nth(1).locator("a").nth(1)).isFocused();
        window.page.keyboard().press("PageUp");
        assertThat(window.page).hasURL(Pattern.compile("quarter=2007-Q1$"));
    }
}
