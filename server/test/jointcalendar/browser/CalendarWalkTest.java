package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calendar's main job, as two people live through it. */
class CalendarWalkTest {
    private static final String TITLE = "Forged travel documents at the border";

    private final TestPortal portal = TestPortal.demo();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void anActivityGoesFromTheFormOverItsOverlapToFeedAndDigestAndIsCancelledThere() {
        try (Window osce = Window.on(portal).enterAs("osce@demo.example");
                Window inl = Window.on(portal).enterAs("inl@demo.example")) {
            fillIn(osce);
            seeTheRepeatBeforeSaving(osce);
            save(osce);
            String feed = makeFeed(inl);
            VEvent posted = inFeed(feed, "");
            findInTheNextDigest(inl);
            cancel(osce);
            VEvent cancelled = inFeed(feed, posted.getUid().getValue());
            assertEquals("CANCELLED", cancelled.getStatus().getValue());
            assertTrue(sequence(cancelled) > sequence(posted));
            assertEquals(List.of(), osce.complaints());
            assertEquals(List.of(), inl.complaints());
        }
    }

    private static void fillIn(Window osce) {
        osce.link("Post an activity").first().click();
        osce.field("What is it?").pressSequentially(TITLE);
        osce.field("First day").fill("2007-05-14");
        osce.field("Last day").fill("2007-05-16");
        osce.field("Region").selectOption("Almaty");
        choose(osce, "Who is it for?", "Border guards");
        choose(osce, "Themes", "Document fraud");
    }

    private static void choose(Window window, String legend, String choice) {
        Locator group = window.group(legend);
        group.locator("summary").click();
        group.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true)).check();
        assertThat(group.locator("summary")).hasText(choice);
    }

    private void seeTheRepeatBeforeSaving(Window osce) {
        Locator repeat = osce.page.locator("#findings .notice.repeat");
        assertThat(repeat.getByRole(AriaRole.HEADING)).hasText(Pattern.compile("^Repeat"));
        assertThat(repeat.getByText("INL trained border guards")).isVisible();
        assertThat(repeat).containsText("March 2007");
        assertThat(osce.page).hasURL(Pattern.compile("/activities/new$"));
        assertEquals(0, bars(inMay("osce@demo.example")));
    }

    private static void save(Window osce) {
        osce.button("Post").click();
        assertThat(osce.page.getByRole(AriaRole.STATUS))
                .containsText("Posted. Others see it now. One overlap was found");
        osce.open("/calendar?view=month&month=2007-05");
        assertThat(osce.page.locator("#d-2007-05-14 a.bar").filter(new Locator.FilterOptions().setHasText(TITLE)))
                .containsText("OSCE");
    }

    private static String makeFeed(Window inl) {
        inl.link("Feeds").click();
        inl.field("What shall it be called in your calendar?").pressSequentially("At my desk");
        inl.button("Make a feed").click();
        assertThat(inl.page.getByRole(AriaRole.HEADING).getByText("At my desk")).isVisible();
        return inl.page
                .locator("section", new Page.LocatorOptions().setHasText("At my desk"))
                .getByLabel("Address to subscribe to")
                .inputValue();
    }

    /** @param uid empty for the event with the title */
    private VEvent inFeed(String address, String uid) {
        TestBrowser client = portal.visitor().ask("GET", URI.create(address).getPath());
        assertEquals(200, client.status());
        return Biweekly.parse(client.body()).first().getEvents().stream()
                .filter(event -> uid.isEmpty()
                        ? event.getSummary().getValue().contains(TITLE)
                        : event.getUid().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getValue();
    }

    private static void findInTheNextDigest(Window inl) {
        inl.link("Digest").click();
        assertThat(inl.main().getByRole(AriaRole.HEADING).getByText("June 2007"))
                .isVisible();
        assertThat(inl.main().getByRole(AriaRole.LINK).getByText(TITLE).first()).isVisible();
    }

    private static void cancel(Window osce) {
        osce.link(TITLE).first().click();
        osce.link("Open its page").click();
        osce.link("Cancel it").click();
        osce.field("Why?").pressSequentially("INL covered it in March.");
        osce.button("Cancel the activity").click();
        assertThat(osce.page.getByRole(AriaRole.STATUS)).containsText("Cancelled.");
        assertThat(osce.main()).containsText("Cancelled: INL covered it in March.");
    }

    private TestBrowser inMay(String email) {
        return portal.as(email).open("/calendar?view=month&month=2007-05");
    }

    private static int bars(TestBrowser month) {
        return month.page().select("a.bar:contains(" + TITLE + ")").size();
    }
}
