package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar opens as a person left it. */
class HabitTest {
    private TestPortal portal;
    private TestBrowser osce;

    @BeforeEach
    void start() {
        portal = TestPortal.demo();
        osce = portal.as("osce@demo.example");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void opensWithTheViewAndFilterThatWereChosenLast() {
        choose("/calendar?view=timeline&quarter=2007-Q1&audience=police");
        assertEquals("/calendar?view=timeline&audience=police", opening(osce));
        assertEquals("", opening(portal.as("inl@demo.example")));
        assertEquals("", opening(portal.visitor()));
    }

    @Test
    void anAddressThatSomebodySentIsShownAndNotRemembered() {
        choose("/calendar?view=week&week=2007-04-02");
        osce.open("/calendar?view=list&from=2007-04-01&kind=training");
        assertTrue(osce.page().select(".views a[aria-current]").text().equals("List"));
        assertEquals("/calendar?view=week", opening(osce));
    }

    @Test
    void anotherSiteMakesNoHabit() {
        osce.ask(
                "GET",
                "/calendar?view=timeline&audience=police",
                "Referer",
                "https://elsewhere.example/calendar?view=timeline");
        assertEquals(200, osce.status());
        assertEquals("", opening(osce));
    }

    @Test
    void opensWithTheMonthAgainWhereThatIsAskedFor() {
        choose("/calendar?view=week&week=2007-04-02");
        osce.open("/calendar").submit("/calendar/habit/removal");
        assertEquals("", opening(osce));
        assertEquals("May 2007", osce.open("/calendar").page().select("h1").text());
    }

    @Test
    void theFirstHintsArePutAwayForGoodAndInABrowser() {
        for (TestBrowser browser : new TestBrowser[] {osce, portal.visitor()}) {
            browser.open("/calendar?view=week");
            assertEquals(1, browser.page().select(".first-hint").size());
            browser.submit("/calendar/hint/removal");
            assertTrue(browser.page().select(".views a[aria-current]").text().equals("Week"));
            assertEquals(0, browser.page().select(".first-hint").size());
        }
        assertEquals(
                0,
                portal.as("osce@demo.example")
                        .open("/calendar")
                        .page()
                        .select(".first-hint")
                        .size());
    }

    @Test
    void puttingHintsAwayLeadsNowhereElse() {
        osce.open("/calendar").submit("/calendar/hint/removal", "to", "//elsewhere.example");
        assertEquals("May 2007", osce.page().select("h1").text());
    }

    private void choose(String address) {
        osce.ask("GET", address, "Referer", portal.address() + "/calendar");
        assertEquals(200, osce.status());
    }

    /** Where the calendar's plain address leads; empty where it shows the month. */
    private static String opening(TestBrowser browser) {
        browser.ask("GET", "/calendar");
        return browser.status() == 302 ? browser.header("Location") : "";
    }
}
