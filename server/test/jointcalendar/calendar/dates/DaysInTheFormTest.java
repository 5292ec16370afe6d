package jointcalendar.calendar.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load, trouble and better days as the form tells of them, on 2 May 2007 in Kazakhstan. */
class DaysInTheFormTest {
    private static final String NEW = "/activities/new?audience=police&target=KZ-35&day=";

    private final TestPortal portal = TestPortal.empty();
    private long inl;
    private long osce;

    @BeforeEach
    void people() {
        inl = portal.account("inl@test.example", Role.MEMBER, "INL", Side.DONOR).organisation();
        osce = portal.account("osce@test.example", Role.MEMBER, "OSCE", Side.DONOR)
                .organisation();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private TestBrowser form(String day) {
        TestBrowser browser = portal.as("inl@test.example").open(NEW + day);
        assertEquals(200, browser.status());
        return browser;
    }

    private static Element day(TestBrowser browser, String day) {
        return Optional.ofNullable(browser.page().selectFirst(".day[value=" + day + "]"))
                .orElseThrow(() ->
                        new AssertionError("No " + day + " in " + browser.page().select(".better")));
    }

    private static String value(TestBrowser browser, String action, String field) {
        return browser.fields(action).getOrDefault(field, List.of("–")).get(0);
    }

    private static String findings(TestBrowser browser) {
        return browser.page().select("#findings").text();
    }

    @Test
    void aHolidayIsNamedWithWhatOneCouldDo() {
        String told = findings(form("2007-12-16"));
        assertTrue(told.contains("Public holiday Sun 16 Dec 2007 is Independence Day, a public holiday."), told);
        assertTrue(told.contains("Choose another day"), told);
        assertEquals("day holiday", day(form("2007-12-10"), "2007-12-17").className());
    }

    @Test
    void abroadTheHolidaysOfThatCountryCount() {
        TestBrowser browser = form("2007-06-02");
        assertFalse(findings(browser).contains("public holiday"), findings(browser));
        browser.submit("/activities", "country", "IT", "check", "1");
        assertEquals(422, browser.status(), "without a title");
        browser.submit("/activities", "title", "Study visit", "country", "IT", "check", "1");
        assertTrue(
                findings(browser).contains("Sat 2 Jun 2007 is Republic Day, a public holiday (Italy)."),
                findings(browser));
        browser.submit(
                "/activities",
                "title",
                "Study visit",
                "country",
                "IT",
                "first-day",
                "2007-12-16",
                "last-day",
                "2007-12-16",
                "check",
                "1");
        assertFalse(findings(browser).contains("Independence Day"), findings(browser));
    }

    @Test
    void theDayOfACoordinationMeetingIsNamedAndTheMeetingIsNotInItsOwnWay() {
        Activity meeting = portal.post(Trainings.of(osce, "Donors meet", "2007-06-05", 1)
                .withKind("coordination-meeting")
                .withAudiences(java.util.Set.of("donors")));
        TestBrowser browser = form("2007-06-05");
        assertTrue(
                findings(browser).contains("Tue 5 Jun 2007 is the day of a coordination meeting."), findings(browser));
        assertEquals(
                1,
                browser.page()
                        .select("#findings a[href=/activities/" + meeting.id() + "]")
                        .size());
        assertTrue(day(browser, "2007-06-05").className().startsWith("day meeting"));
        portal.as("osce@test.example").open("/activities/" + meeting.id());
        assertFalse(portal.as("osce@test.example")
                .open("/activities/" + meeting.id())
                .text()
                .contains("is the day of a coordination meeting"));
    }

    @Test
    void peopleWhoAreAskedForTooOftenAreNamedWithByWhom() {
        portal.post(Trainings.of(osce, "One", "2007-06-04", 5));
        portal.post(Trainings.of(osce, "Two", "2007-06-18", 5));
        assertFalse(findings(form("2007-09-03")).contains("limit"));
        TestBrowser browser = form("2007-07-02");
        assertTrue(
                findings(browser)
                        .contains("Asked too often With this, police of Karaganda Region are asked for 11 days between"
                                + " 4 June 2007 and 2 July 2007, by INL and OSCE; 10 is the limit."),
                findings(browser));
    }

    @Test
    void eachDayIsFreeBusyOrLoadedForTheWholeLength() {
        portal.post(Trainings.of(osce, "One", "2007-06-04", 5));
        portal.post(Trainings.of(osce, "Two", "2007-06-18", 5));
        TestBrowser browser = form("2007-06-05");
        assertEquals("day busy chosen", day(browser, "2007-06-05").className());
        assertEquals("date", day(browser, "2007-06-05").attr("aria-current"));
        assertEquals(
                "Tuesday, 5 June 2007: busy – OSCE, training: police of Karaganda Region – 11 days would be asked of them; 10 is the"
                        + " limit (chosen now)",
                day(browser, "2007-06-05").attr("aria-label"));
        assertEquals("day loaded", day(browser, "2007-06-13").className());
        browser.submit("/activities", "last-day", "2007-06-07", "days-go", "2007-06-04");
        assertEquals(200, browser.status());
        assertTrue(day(browser, "2007-06-16").className().startsWith("day busy"), "its third day is taken");
        assertEquals("day free", day(form("2007-09-03"), "2007-09-05").className());
    }

    @Test
    void choosingADayMovesAllSessionsAndKeepsTheirLengthWithoutScript() {
        TestBrowser browser = form("2007-06-05");
        browser.submit(
                "/activities",
                "title",
                "Kept",
                "last-day",
                "2007-06-07",
                "first-day-2",
                "2007-06-12",
                "last-day-2",
                "2007-06-12",
                "best-day",
                "2007-06-20");
        assertEquals(200, browser.status());
        assertEquals("2007-06-20", value(browser, "/activities", "first-day"));
        assertEquals("2007-06-22", value(browser, "/activities", "last-day"));
        assertEquals("2007-06-27", value(browser, "/activities", "first-day-2"));
        assertEquals("Kept", value(browser, "/activities", "title"));
        assertEquals(0, portal.count("activity"));
    }

    @Test
    void whileEditingTheActivityIsNotInItsOwnWay() {
        Activity own = portal.post(Trainings.of(inl, "Own", "2007-06-05", 2));
        TestBrowser browser = portal.as("inl@test.example").open("/activities/" + own.id() + "/edit");
        assertTrue(
                day(browser, "2007-06-06").className().startsWith("day free"),
                browser.page().select(".better").text());
        browser.submit("/activities/" + own.id(), "best-day", "2007-06-20");
        assertEquals("2007-06-21", value(browser, "/activities/" + own.id(), "last-day"));
        assertEquals("2007-06-05", portal.activity(own.id()).plan().firstDay().toString());
    }

    @Test
    void oneLooksFourWeeksEarlierAndLaterButNotIntoThePast() {
        TestBrowser browser = form("2007-06-20");
        assertEquals("2007-06-18", value(browser, "/activities", "days-from"));
        browser.submit(
                "/activities",
                "days-go",
                browser.page().selectFirst("#days-later").val());
        assertEquals("2007-07-16", value(browser, "/activities", "days-from"));
        browser.submit("/activities", "check", "1", "title", "Stays there");
        assertEquals("2007-07-16", value(browser, "/activities", "days-from"));
        browser.submit("/activities", "first-day", "2007-09-05", "last-day", "2007-09-05", "check", "1");
        assertEquals("2007-09-03", value(browser, "/activities", "days-from"));
        browser.submit("/activities", "days-go", "1999-01-01");
        assertEquals("2007-04-30", value(browser, "/activities", "days-from"));
        assertEquals(0, browser.page().select("#days-earlier").size());
        assertEquals(2, browser.page().select(".day.over").size());
    }

    @Test
    void nonsenseIsAnsweredLikeNothing() {
        for (String nonsense :
                List.of("9999-12-31", "+999999999-12-31", "tomorrow", "2007-02-30", "\u0000", "<b>", "1".repeat(900))) {
            TestBrowser browser = form("2007-06-20");
            browser.submit("/activities", "days-go", nonsense);
            assertEquals(28, browser.page().select("ol.days .day").size(), nonsense);
            browser.submit("/activities", "best-day", nonsense);
            assertTrue(browser.status() == 200 || browser.status() == 422, nonsense);
            assertEquals("2007-06-20", value(browser, "/activities", "first-day"), nonsense);
            browser.submit("/activities", "days-of", nonsense, "days-from", nonsense, "check", "1", "title", "T");
            assertEquals(200, browser.status(), nonsense);
        }
        assertEquals(0, portal.count("activity"));
    }

    @Test
    void whereNothingCanBeJudgedTheFormSaysWhatToChoose() {
        TestBrowser browser = portal.as("inl@test.example").open("/activities/new?day=2007-06-20");
        assertTrue(browser.text().contains("Choose who it is for and where they come from"));
        assertTrue(portal.as("inl@test.example")
                .open(NEW + "2007-06-20&audience=nobody")
                .text()
                .contains("Choose who it is for and where they come from"));
        TestBrowser campaign = form("2007-06-20").submit("/activities", "kind", "campaign", "title", "T", "check", "1");
        assertTrue(campaign.text().contains("Better days are looked for where people come together"), campaign.text());
    }

    @Test
    void daysAreShownEvenWhileOtherFieldsAreWrong() {
        TestBrowser browser =
                form("2007-06-20").submit("/activities", "contact-email", "nobody", "first-day", "never", "check", "1");
        assertEquals(422, browser.status());
        assertEquals(28, browser.page().select("ol.days .day").size());
        assertEquals("2007-04-30", value(browser, "/activities", "days-from"));
    }

    @Test
    void onTheActivitysPageItsOwnLoadAndTroubleAreTold() {
        portal.post(Trainings.of(osce, "One", "2007-12-03", 6));
        Activity own = portal.post(Trainings.of(inl, "Two", "2007-12-13", 5));
        String told =
                portal.as("inl@test.example").open("/activities/" + own.id()).text();
        assertTrue(told.contains("is Independence Day"), told);
        assertTrue(told.contains("11 days between 3 December 2007 and 17 December 2007, by INL and OSCE"), told);
    }

    @Test
    void whereOnlyTheMonthIsKnownNoDayIsWrongAndNothingIsCounted() {
        portal.post(Trainings.of(osce, "One", "2007-12-01", 31).withPrecision(DatePrecision.MONTH));
        assertFalse(findings(form("2007-12-05")).contains("limit"));
        assertEquals("day free", day(form("2007-12-05"), "2007-12-06").className());
        Activity month = portal.post(Trainings.of(inl, "Two", "2007-12-01", 31)
                .withPrecision(DatePrecision.MONTH)
                .withPlace(new Place("", "", Optional.empty(), Optional.of("KZ"))));
        assertFalse(portal.as("inl@test.example")
                .open("/activities/" + month.id())
                .text()
                .contains("Independence Day"));
    }

    @Test
    void nobodyWhoIsNotSignedInIsToldOfLoad() {
        Activity own = portal.post(
                Trainings.of(inl, "Two", "2007-12-13", 15).withVisibility(jointcalendar.access.Visibility.PUBLIC));
        String told = portal.visitor().open("/activities/" + own.id()).text();
        assertTrue(told.contains("Two"));
        assertFalse(told.contains("limit"));
        assertFalse(told.contains("Independence Day"));
    }
}
