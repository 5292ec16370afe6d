package jointcalendar.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal's settings and holidays, changed while it runs. */
class SettingPagesTest {
    private static final String COORDINATOR = "coordinator@inl.example";
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        portal.account("lead@osce.example", Role.LEAD, "OSCE", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void setBack() {
        coordinator()
                .open("/settings")
                .submit(
                        "/settings",
                        "language",
                        "en",
                        "zone",
                        "Asia/Almaty",
                        "country",
                        "KZ",
                        "public-holidays",
                        "yes");
        portal.clock.set(TestPortal.START);
    }

    @Test
    void onlyTheCoordinatorComesHere() {
        for (String path : List.of("/settings", "/settings/holidays")) {
            assertEquals(403, portal.as("lead@osce.example").ask("GET", path).status(), path);
            assertEquals(302, portal.visitor().ask("GET", path).status(), path);
        }
    }

    @Test
    void theLanguageOfVisitorsChangesAtOnce() {
        assertEquals("en", language());
        save("language", "kk");
        assertEquals("kk", language());
        assertTrue(portal.audited().contains("setting.changed"));
    }

    @Test
    void theZoneDecidesAtOnceWhatDayItIs() {
        portal.clock.set(Instant.parse("2007-05-31T20:00:00Z"));
        assertEquals("June 2007", month());
        save("zone", "Europe/London");
        assertEquals("May 2007", month());
    }

    @Test
    void refusesWhatIsNotOfferedAndKeepsWhatWasChosen() {
        TestBrowser browser = coordinator().open("/settings");
        browser.submit("/settings", "zone", "Asia/Atlantis", "country", "ZZ", "language", "xx");
        assertEquals(422, browser.status());
        for (String field : List.of("zone", "country", "language")) {
            assertFalse(browser.page().select(".faults a[href=#" + field + "]").isEmpty(), field);
        }
        assertEquals(422, save("zone", "+05:00").status());
    }

    @Test
    void tellsWhoeverSavesSecondThatSomebodyWasFirst() {
        TestBrowser slow = coordinator().open("/settings");
        save("language", "ru");
        slow.submit("/settings", "country", "KG");
        assertEquals(409, slow.status());
        assertEquals("ru", language());
        slow.submit("/settings");
        assertEquals(200, slow.status());
        assertEquals("en", language());
    }

    @Test
    void theZonesOfTheCountryStandFirst() {
        assertEquals(
                "Asia/Bishkek",
                save("country", "KG").page().selectFirst("#zone option").attr("value"));
        String first = coordinator()
                .open("/settings")
                .page()
                .selectFirst("#zone option")
                .attr("value");
        assertEquals("Asia/Bishkek", first);
    }

    @Test
    void aHolidayTakenAwayIsAWorkingDayAndComesBack() {
        TestBrowser browser = coordinator().open("/settings/holidays?year=2007");
        assertTrue(browser.text().contains("Victory Day"));
        assertTrue(monthPage().contains("Victory Day"));
        browser.submit("/settings/holidays/2007-05-09/removal");
        assertTrue(browser.text().contains("working day"));
        assertFalse(monthPage().contains("Victory Day"));
        browser.submit("/settings/holidays/2007-05-09/restoration");
        assertTrue(monthPage().contains("Victory Day"));
        assertTrue(portal.audited().containsAll(List.of("setting.holiday-taken-away", "setting.holiday-restored")));
    }

    @Test
    void aDayAddedShowsInEachLanguageAndGoesAgain() {
        TestBrowser browser = coordinator().open("/settings/holidays?year=2007");
        browser.submit("/settings/holidays", "day", "2007-05-08", "name-en", "Bridge day", "name-ru", "Перенос");
        assertTrue(monthPage().contains("Bridge day"));
        save("language", "ru");
        assertTrue(portal.visitor()
                .open("/calendar?view=month&month=2007-05")
                .body()
                .contains("Перенос"));
        browser.open("/settings/holidays?year=2007").submit("/settings/holidays/2007-05-08/removal");
        assertFalse(monthPage().contains("Bridge day"));
    }

    @Test
    void refusesADayThatIsOneAlreadyOrNone() {
        for (String day : List.of("2007-05-09", "2007-02-30", "", "1871-01-18", "99999-01-01")) {
            TestBrowser browser = coordinator().open("/settings/holidays");
            browser.submit("/settings/holidays", "day", day, "name-en", "Day off");
            assertEquals(422, browser.status(), day);
            assertFalse(browser.page().select(".faults a[href=#day]").isEmpty(), day);
        }
        TestBrowser browser = coordinator().open("/settings/holidays");
        assertEquals(
                422, browser.submit("/settings/holidays", "day", "2007-05-03").status());
        assertEquals(
                422,
                browser.submit("/settings/holidays", "name-en", "x".repeat(121)).status());
    }

    @Test
    void whatIsNoHolidayCannotBeTakenAway() {
        TestBrowser browser = coordinator().open("/settings/holidays");
        String token = browser.fields("/settings/holidays").get("form-token").get(0);
        for (String path : List.of("2007-05-03/removal", "2007-05-09/restoration", "never/removal")) {
            assertEquals(
                    404,
                    browser.postRaw("/settings/holidays/" + path, "form-token", token)
                            .status(),
                    path);
        }
    }

    @Test
    void withoutACountrysCalendarOnlyAddedDaysCount() {
        save("country", "");
        assertFalse(monthPage().contains("Victory Day"));
        assertTrue(coordinator().open("/settings/holidays?year=2007").text().contains("No public holidays"));
    }

    @Test
    void anotherNodeKnowsAtOnce() {
        assertEquals("en", portal.otherNodesLanguage().code());
        save("language", "kk");
        assertEquals("kk", portal.otherNodesLanguage().code());
    }

    private static TestBrowser coordinator() {
        return portal.as(COORDINATOR);
    }

    private static TestBrowser save(String... fields) {
        return coordinator().open("/settings").submit("/settings", fields);
    }

    private static String language() {
        return portal.visitor().open("/calendar").page().selectFirst("html").attr("lang");
    }

    private static String month() {
        return portal.visitor()
                .open("/calendar?view=month")
                .page()
                .selectFirst("h1")
                .text();
    }

    private static String monthPage() {
        return coordinator().open("/calendar?view=month&month=2007-05").body();
    }
}
