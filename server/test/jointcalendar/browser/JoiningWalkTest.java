package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.calendar.joining.Pairing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two organisations settle a duplicate by joining, each in a browser of its own; a subscriber and the digest learn of it. */
class JoiningWalkTest {
    private final Pairing pairing = new Pairing();
    private final String kept = "/activities/" + pairing.kept.id();
    private final String given = "/activities/" + pairing.given.id();

    @AfterEach
    void stop() {
        pairing.close();
    }

    private String calendar(String feed) {
        return pairing.portal.visitor().open(feed).body();
    }

    /** What its people said of the one that will be given up. */
    private void commentAndFile() {
        TestBrowser iom = pairing.portal.as(Pairing.IOM).open(given);
        iom.submit(given + "/comments", "text", "Who books the flights?");
        iom.open(given + "/files")
                .attach(
                        given + "/files",
                        List.of(new TestBrowser.SentFile("agenda.txt", "One".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aDuplicateIsSettledByJoining() {
        pairing.portal.as(Pairing.CHIEF).open("/digests").submit("/digests/2007-05/sending");
        pairing.portal.clock.set(TestPortal.START.plus(Duration.ofDays(1)));
        commentAndFile();
        String feed = pairing.feed(Pairing.OSCE);
        assertTrue(Pairing.event(calendar(feed), pairing.given.uid()).contains("STATUS:CONFIRMED"));
        try (Window iom = Window.on(pairing.portal).as(Pairing.IOM);
                Window inl = Window.on(pairing.portal).as(Pairing.INL)) {
            propose(iom);
            inl.open(pairing.address());
            assertThat(inl.main()).containsText("It is one visit, and yours was first");
            inl.button("Accept: join them").click();
            assertThat(inl.page.locator("h1")).containsText("Rome study tour");
            assertThat(inl.main()).containsText("Who books the flights?");
            assertThat(inl.main()).containsText("agenda.txt");
            iom.open(given);
            assertThat(iom.page.locator("h1")).containsText("Rome study tour");
            assertThat(iom.page.locator(".flash")).containsText("Study visit to Italy");
            assertEquals(List.of(), iom.complaints());
            assertEquals(List.of(), inl.complaints());
        }
        String copy = Pairing.event(calendar(feed), pairing.given.uid());
        assertTrue(copy.contains("STATUS:CANCELLED") && copy.contains("SEQUENCE:1"), copy);
        assertFalse(Pairing.event(calendar(feed), pairing.kept.uid()).contains("STATUS:CANCELLED"));
        try (Window osce = Window.on(pairing.portal).as(Pairing.OSCE).open("/digests")) {
            assertThat(osce.main())
                    .containsText("IOM’s ‘Study visit to Italy’ and INL’s ‘Rome study tour’ are one activity now.");
        }
    }

    private void propose(Window iom) {
        iom.open(pairing.address());
        iom.link("Keep INL’s ‘Rome study tour’ and give IOM’s ‘Study visit to Italy’ up for it");
        assertThat(iom.main()).containsText("Keep INL’s ‘Rome study tour’ and give IOM’s");
        iom.page.locator("[name='take-title'][value='other']").check();
        iom.page.locator("[name='take-title'][value='kept']").check();
        shoot(iom, "choose");
        iom.field("A word of explanation").fill("It is one visit, and yours was first");
        iom.button("Propose it to the other side").click();
        assertThat(iom.page.locator(".flash")).containsText("Proposed");
        shoot(iom, "proposed");
    }

    private void shoot(Window window, String name) {
        String url = window.page.url();
        for (String language : List.of("en", "ru", "kk")) {
            pairing.portal.testDatabase.database().sql().execute("UPDATE account SET language = ?", language);
            for (int width : new int[] {1280, 360}) {
                window.page.setViewportSize(width, 900);
                window.page.navigate(url);
                window.page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(java.nio.file.Path.of(
                                "/tmp/shots-join/" + name + "-" + language + "-" + width + ".png")));
            }
        }
        pairing.portal.testDatabase.database().sql().execute("UPDATE account SET language = 'en'");
        window.page.setViewportSize(1280, 900);
        window.page.navigate(url);
    }
}
