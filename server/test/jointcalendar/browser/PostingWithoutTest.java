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

/** Posting without script, and without a pointer. */
class PostingWithoutTest {
    private static final String TITLE = "Forged travel documents at the border";
    private static final String MAY = "/calendar?view=month&month=2007-05";

    /** Reads the same whether the browser takes the day or the month first. */
    private static final String FIFTH_OF_MAY = "05052007";

    private final TestPortal portal = TestPortal.demo();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void withoutScriptAButtonShowsTheOverlapAndSavesNothing() {
        try (Window osce = Window.withoutScript(portal).enterAs("osce@demo.example")) {
            osce.link("Post an activity").first().click();
            fillIn(osce);
            osce.button("Check for overlaps").click();
            assertThat(repeat(osce)).containsText("INL trained border guards");
            assertEquals(0, posted());
            assertThat(osce.field("What is it?")).hasValue(TITLE);
            assertThat(osce.field("Border guards")).isChecked();
            osce.button("Post").click();
            assertThat(osce.main()).containsText("Posted. Others see it now.");
            assertEquals(1, posted());
        }
    }

    private static void fillIn(Window osce) {
        osce.field("What is it?").fill(TITLE);
        osce.field("First day").fill("2007-05-14");
        osce.field("Last day").fill("2007-05-14");
        osce.field("Region").selectOption("Almaty");
        osce.group("Who is it for?").locator("summary").click();
        osce.field("Border guards").check();
        osce.group("Themes").locator("summary").click();
        osce.field("Document fraud").check();
    }

    @Test
    void aKeyboardIsEnough() {
        try (Window osce = Window.on(portal).as("osce@demo.example").open(MAY)) {
            osce.tabTo(osce.link("Post an activity").first()).press("Enter");
            osce.page.waitForURL("**/activities/new");
            osce.tabTo(osce.field("What is it?")).type(TITLE);
            osce.tabTo(osce.field("First day")).type(FIFTH_OF_MAY);
            osce.tabTo(osce.field("Last day")).type(FIFTH_OF_MAY);
            osce.tabTo(osce.field("Region")).type("Almaty");
            tick(osce, "Who is it for?", "Border guards");
            tick(osce, "Themes", "Document fraud");
            assertThat(repeat(osce)).containsText("INL trained border guards");
            osce.tabTo(osce.button("Post")).press("Enter");
            assertThat(osce.page.getByRole(AriaRole.STATUS))
                    .containsText("Posted. Others see it now. One overlap was found");
            assertThat(osce.main()).containsText("Sat 5 May 2007");
            assertThat(osce.main()).containsText(Pattern.compile("Border guards.*Document fraud", Pattern.DOTALL));
            assertEquals(List.of(), osce.complaints());
        }
    }

    private static void tick(Window osce, String legend, String choice) {
        Locator group = osce.group(legend);
        osce.tabTo(group.locator("summary")).press("Enter");
        osce.tabTo(group.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)))
                .press("Space");
        assertThat(group.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    private static Locator repeat(Window window) {
        return window.page.locator("#findings .notice.repeat");
    }

    private int posted() {
        return portal.as("inl@demo.example")
                .open(MAY)
                .page()
                .select("a.bar:contains(" + TITLE + ")")
                .size();
    }
}
