package jointcalendar.calendar.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a viewer may not see never counts for that viewer, however the form is asked. */
class DaysOfOthersTest {
    private static final List<String> MONDAYS =
            List.of("2007-05-07", "2007-06-04", "2007-07-02", "2007-07-30", "2007-08-27", "2007-12-10");

    private final TestPortal portal = TestPortal.empty();
    private long inl;
    private long osce;

    @BeforeEach
    void people() {
        inl = portal.account("inl@test.example", Role.MEMBER, "INL", Side.DONOR).organisation();
        osce = portal.account("osce@test.example", Role.MEMBER, "OSCE", Side.DONOR)
                .organisation();
        portal.account("mia@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("lead@test.example", Role.COORDINATOR, "SEC", Side.DONOR);
        portal.post(Trainings.of(inl, "Seen", "2007-06-06", 4));
        portal.post(Trainings.of(inl, "Seen as well", "2006-06-06", 4).withThemes(Set.of("legislation")));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    /** All that the portal tells somebody of days: pages, and the form asked for every length and place one might try. */
    private String told(String email) {
        List<String> told = new ArrayList<>();
        TestBrowser browser = portal.as(email);
        Stream.of(
                        "/overlaps/load",
                        "/overlaps/load?audience=police",
                        "/overlaps/dates",
                        "/overlaps/gaps",
                        "/overlaps",
                        "/meetings/next")
                .forEach(path -> told.add(main(browser.open(path))));
        for (String monday : MONDAYS) {
            for (String target : List.of("KZ-35", "KZ", "KZ-63")) {
                for (String length : List.of("1", "6")) {
                    browser.open("/activities/new?audience=police&target=" + target + "&theme=health&day=" + monday);
                    String last = java.time.LocalDate.parse(monday)
                            .plusDays(Integer.parseInt(length) - 1L)
                            .toString();
                    told.add(main(browser.submit("/activities", "title", "Probe", "last-day", last, "check", "1")));
                    told.add(checked(browser, last));
                }
            }
        }
        return String.join("\n", told);
    }

    /** Keys that are new in each form are no news. */
    private static String main(TestBrowser browser) {
        assertEquals(200, browser.status());
        return browser.page()
                .select("main")
                .outerHtml()
                .replaceAll("value=\"[0-9a-f-]{36}\"", "")
                .replaceAll("name=\"form-token\" value=\"[^\"]*\"", "");
    }

    /** What script asks while one types, and for the activity's number as well. */
    private static String checked(TestBrowser browser, String last) {
        return browser.submitTo("/activities", "/activities/check", "title", "Probe", "last-day", last, "id", "3")
                .body();
    }

    private void nothingIsTold(String email, Plan hidden) {
        String before = told(email);
        Activity posted = portal.post(hidden);
        assertEquals(before, told(email));
        assertNotEquals(before, "");
        assertEquals(404, portal.as(email).open("/activities/" + posted.id()).status());
    }

    private Plan heavy(Visibility visibility) {
        return Trainings.of(osce, "Raid", "2007-06-11", 9)
                .with(made -> made.visibility(visibility).readers(Set.of()));
    }

    @Test
    void aHiddenActivityTellsNothingByNoProbing() {
        nothingIsTold("inl@test.example", heavy(Visibility.HIDDEN));
    }

    @Test
    void whatAnOrganisationKeepsToItselfTellsNothing() {
        nothingIsTold("inl@test.example", heavy(Visibility.OWN));
    }

    @Test
    void aDraftTellsNothing() {
        nothingIsTold("inl@test.example", heavy(Visibility.MEMBERS).withStatus(Status.DRAFT));
    }

    @Test
    void whatIsForDonorsTellsAGuestNothing() {
        nothingIsTold("mia@test.example", heavy(Visibility.DONORS));
    }

    @Test
    void aHiddenMeetingAndAHiddenPastTellNothing() {
        String before = told("inl@test.example");
        portal.post(Trainings.of(osce, "Secret meeting", "2007-06-05", 1)
                .with(made -> made.kind("coordination-meeting").visibility(Visibility.HIDDEN)));
        portal.post(Trainings.of(osce, "Secret past", "2006-11-05", 3)
                .with(made -> made.themes(Set.of("document-fraud")).visibility(Visibility.HIDDEN)));
        portal.post(Trainings.of(osce, "Secret holiday", "2007-12-16", 3).withVisibility(Visibility.HIDDEN));
        assertEquals(before, told("inl@test.example"));
    }

    @Test
    void aHiddenPlanDoesNotCloseAGapForOthers() {
        portal.post(Trainings.of(osce, "Secret", "2007-08-06", 2)
                .with(made -> made.themes(Set.of("legislation")).visibility(Visibility.HIDDEN)));
        assertTrue(portal.as("inl@test.example").open("/overlaps/gaps").text().contains("legislation (1 activity"));
        assertFalse(portal.as("osce@test.example").open("/overlaps/gaps").text().contains("legislation (1 activity"));
    }

    @Test
    void itsOwnPeopleAndTheCoordinatorCountIt() {
        portal.post(heavy(Visibility.HIDDEN));
        String sentence =
                "Police of Karaganda Region are asked for 13 days between 6 June 2007 and 19 June 2007, by INL and OSCE";
        for (String email : List.of("osce@test.example", "lead@test.example")) {
            String told = portal.as(email).open("/overlaps/load").text();
            assertTrue(told.contains(sentence), told);
            assertTrue(told.contains("Raid"), told);
        }
        assertFalse(portal.as("inl@test.example").open("/overlaps/load").text().contains(sentence));
    }

    @Test
    void aBusyOneCountsAndTellsWhoAndWhenAndForWhomAndNoMore() {
        portal.post(heavy(Visibility.BUSY)
                .withPlace(new jointcalendar.activity.Place(
                        "Secret house", "Temirtau", java.util.Optional.of("KZ-35"), java.util.Optional.of("KZ"))));
        String told = told("inl@test.example");
        assertTrue(told.contains("by INL and OSCE"), told);
        assertTrue(told.contains("Busy – OSCE"), told);
        assertTrue(told.contains("busy – OSCE: police of Karaganda Region"), told);
        for (String secret : List.of("Raid", "Secret house", "Temirtau", "OSCE, training")) {
            assertFalse(told.contains(secret), secret);
        }
    }

    @Test
    void whateverItIsAnOutsiderIsToldTheSameOfABusyOne() {
        Activity busy = portal.post(heavy(Visibility.BUSY));
        String before = told("inl@test.example");
        portal.revise(
                busy,
                plan -> plan.with(made -> made.title("Another")
                        .kind("conference")
                        .themes(Set.of("legislation"))
                        .targets(Set.of("KZ-35"))
                        .place(new jointcalendar.activity.Place(
                                "", "Rome", java.util.Optional.empty(), java.util.Optional.of("IT")))));
        assertEquals(before, told("inl@test.example"));
    }
}
