package jointcalendar.overlap.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thresholds of overlaps: typed, seen in their effect, saved. The portal's day is 2 May 2007. */
class ThresholdPagesTest {
    private static final String COORDINATOR = "coordinator@inl.example";
    private static final String NUMBERS = "&opportunity=30&load-days=10&load-window=60";
    private static final String BEING_UPDATED = "being brought up to date";

    private final TestPortal portal = TestPortal.empty();

    @BeforeEach
    void start() {
        portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        portal.account("lead@osce.example", Role.LEAD, "OSCE", Side.DONOR);
        portal.post(training("INL", "Forged passports", "2007-06-01"));
        portal.post(training("OSCE", "Visa stickers", "2007-09-20"));
        later();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private void later() {
        portal.clock.pass(Duration.ofMinutes(1));
        portal.realTime.pass(Duration.ofMinutes(1));
        portal.runJobs();
    }

    private Plan training(String lead, String title, String day) {
        return Plan.of(
                        title,
                        "training",
                        portal.organisation(lead, Side.DONOR).id(),
                        Session.wholeDays(LocalDate.parse(day), LocalDate.parse(day)))
                .with(plan -> plan.status(Status.CONFIRMED)
                        .place(new Place("", "", Optional.of("KZ-63"), Optional.of("KZ")))
                        .audiences(Set.of("border-guards"))
                        .themes(Set.of("document-fraud"))
                        .visibility(Visibility.MEMBERS));
    }

    private TestBrowser coordinator() {
        return portal.as(COORDINATOR);
    }

    private static String seen(TestBrowser browser) {
        return browser.page().select("input[name=seen]").attr("value").replace(" ", "+");
    }

    private TestBrowser preview(String repeat) {
        TestBrowser browser = coordinator().open("/settings/overlaps");
        return browser.open("/settings/overlaps/preview?seen=" + seen(browser) + "&repeat=" + repeat + NUMBERS);
    }

    @Test
    void onlyTheCoordinatorComesHereFromTheSettingsAndFromTheOverlaps() {
        assertEquals(
                403,
                portal.as("lead@osce.example").ask("GET", "/settings/overlaps").status());
        assertEquals(
                302, portal.visitor().ask("GET", "/settings/overlaps/preview").status());
        for (String page : List.of("/settings", "/overlaps")) {
            assertFalse(
                    coordinator()
                            .open(page)
                            .page()
                            .select("a[href=/settings/overlaps]")
                            .isEmpty(),
                    page);
        }
        assertTrue(portal.as("lead@osce.example")
                .open("/overlaps")
                .page()
                .select("a[href=/settings/overlaps]")
                .isEmpty());
    }

    @Test
    void tellsWhatWouldComeAndStoresNothingBeforeItIsSaved() {
        TestBrowser browser = preview("120");
        assertTrue(browser.text().contains("One new flag"), browser.text());
        assertTrue(browser.text().contains("INL and OSCE both train"), browser.text());
        assertEquals(2, browser.page().select("ul.pair a[href^=/activities/]").size());
        assertEquals(0, portal.count("overlap"));
        assertFalse(portal.audited().contains("setting.changed"));
        browser.submit("/settings/overlaps");
        assertEquals("/settings/overlaps", browser.path());
        assertEquals(1, portal.count("overlap"));
        assertTrue(portal.audited().contains("setting.changed"));
        assertEquals("120", browser.page().select("#repeat").attr("value"));
        assertFalse(browser.text().contains(BEING_UPDATED));
        assertEquals(
                1,
                coordinator()
                        .open("/overlaps")
                        .page()
                        .select("ul.overlaps > li")
                        .size());
    }

    @Test
    void tellsWhatWouldGoAndWhatWouldBeStronger() {
        preview("120").submit("/settings/overlaps");
        assertTrue(preview("110").text().contains("One flag would be gone"));
        assertTrue(preview("200").text().contains("1 stronger or weaker"));
        preview("110").submit("/settings/overlaps");
        assertTrue(coordinator()
                .open("/overlaps")
                .page()
                .select("ul.overlaps > li")
                .isEmpty());
    }

    @Test
    void tellsWhereNothingWouldChange() {
        assertTrue(preview("91").text().contains("No flag would come, go or change."));
        TestBrowser same = preview("90");
        assertTrue(same.text().contains("These are the numbers that hold now."));
        assertTrue(same.page().select("button.main").isEmpty());
    }

    @Test
    void refusesNumbersThatMakeNoSenseAndKeepsThem() {
        for (String wrong : List.of("0", "366", "-1", "ten", "", "1e2", "9999999999")) {
            TestBrowser browser = preview(wrong);
            assertEquals(422, browser.status(), wrong);
            assertTrue(browser.text().contains("A whole number of days from 1 to 365."), wrong);
            assertFalse(browser.page().select(".faults a[href=#repeat]").isEmpty(), wrong);
        }
        assertEquals(400, preview("%00").status());
        assertEquals("366", preview("366").page().select("#repeat").attr("value"));
        TestBrowser browser = coordinator().open("/settings/overlaps");
        browser.open("/settings/overlaps/preview?seen=" + seen(browser)
                + "&repeat=90&opportunity=30&load-days=61&load-window=60");
        assertEquals(422, browser.status());
        assertTrue(browser.text().contains("Not more than the 60 days within which they are counted."));
        TestBrowser posting = preview("120");
        posting.submit("/settings/overlaps", "repeat", "0");
        assertEquals(422, posting.status());
        assertEquals(0, portal.count("overlap"));
    }

    @Test
    void tellsWhoeverIsSecondThatSomebodyWasFirst() {
        TestBrowser slow = preview("120");
        preview("60").submit("/settings/overlaps");
        slow.submit("/settings/overlaps");
        assertEquals(409, slow.status());
        assertTrue(slow.text().contains("Somebody saved other numbers"), slow.text());
        assertTrue(slow.text().contains("Now: 60 days."), slow.text());
        assertEquals("120", slow.page().select("#repeat").attr("value"));
        assertEquals(
                "60",
                coordinator()
                        .open("/settings/overlaps")
                        .page()
                        .select("#repeat")
                        .attr("value"));
        slow.open("/settings/overlaps/preview?seen=" + seen(slow) + "&repeat=120" + NUMBERS);
        slow.submit("/settings/overlaps");
        assertEquals(
                "120",
                coordinator()
                        .open("/settings/overlaps")
                        .page()
                        .select("#repeat")
                        .attr("value"));
    }

    @Test
    void theBoardSaysThatFlagsAreBeingBroughtUpToDateUntilTheyAre() {
        assertFalse(coordinator().open("/overlaps").text().contains(BEING_UPDATED));
        portal.testDatabase.database().sql().execute("UPDATE overlap_basis SET fingerprint = 'of another release'");
        portal.testDatabase.database().sql().execute("UPDATE calendar_version SET number = number + 1");
        assertTrue(coordinator().open("/overlaps").text().contains(BEING_UPDATED));
        later();
        assertFalse(coordinator().open("/overlaps").text().contains(BEING_UPDATED));
    }

    @Test
    void namesTheFirstTwentyAndCountsTheOthers() {
        for (int i = 0; i < 6; i++) {
            portal.post(training("IOM" + i, "Seals " + i, "2007-06-01"));
        }
        for (int i = 0; i < 6; i++) {
            portal.post(training("UN" + i, "Stamps " + i, "2007-09-20"));
        }
        TestBrowser browser = preview("120");
        assertTrue(browser.text().contains("49 new flags"), browser.text());
        assertEquals(20, browser.page().select("ul.overlaps > li").size());
        assertTrue(browser.text().contains("And 29 more."), browser.text());
    }
}
