package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A guest who tries to learn of what is for donors only, from its shadow or from its past. */
class ProbingTest {
    private static TestPortal portal;
    private static long inl;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account("guest@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("donor@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        inl = portal.organisation("INL", Side.DONOR).id();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String check(String who, String... fields) {
        TestBrowser browser = portal.as(who).open("/activities/new");
        String token = browser.fields("/activities").get("form-token").get(0);
        String[] all = {
            "form-token",
            token,
            "title",
            "Probe",
            "kind",
            "training",
            "status",
            "confirmed",
            "first-day",
            "2007-06-12",
            "region",
            "KZ-35",
            "audiences",
            "police",
            "themes",
            "prosecution",
            "locality",
            "Karaganda"
        };
        String[] both = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(fields))
                .toArray(String[]::new);
        return browser.postRaw("/activities/check", both).body();
    }

    @Test
    void theFormTellsAGuestNothingOfWhatIsForDonorsOnly() {
        String before = check("guest@test.example");
        Activity hidden =
                portal.post(PlanOf.training(inl, "Covert", "2007-06-12", Status.CONFIRMED, Visibility.DONORS));
        assertEquals(before, check("guest@test.example"));
        assertEquals(before, check("guest@test.example", "id", Long.toString(hidden.id())));
        assertEquals(before, check("guest@test.example", "lead", Long.toString(inl)));
        assertTrue(check("donor@test.example").contains("Covert"));
    }

    @Test
    void whatWasForDonorsOnlyIsNotReadFromHistoryOnceTheRestIsShared() {
        Activity activity =
                portal.post(PlanOf.training(inl, "Codename Falcon", "2007-08-07", Status.CONFIRMED, Visibility.DONORS));
        activity = portal.revise(activity, plan -> PlanOf.moved(plan, "2007-08-14"));
        activity = portal.revise(
                activity,
                plan -> PlanOf.training(inl, "Training on evidence", "2007-08-21", plan.status(), Visibility.MEMBERS));
        activity = portal.revise(activity, plan -> PlanOf.moved(plan, "2007-08-28"));
        String address = "/activities/" + activity.id();

        TestBrowser guest = portal.as("guest@test.example").open(address);
        assertFalse(guest.body().contains("Falcon"), guest.text());
        assertFalse(guest.text().contains("7 Aug"), guest.text());
        assertFalse(guest.text().contains("14 Aug"), guest.text());
        assertTrue(guest.text().contains("21"), "the change after it was shared is told: " + guest.text());
        assertEquals(2, guest.page().select("ol.history > li").size());

        TestBrowser donor = portal.as("donor@test.example").open(address);
        assertTrue(donor.body().contains("Falcon"));
        assertEquals(
                4,
                donor.open(address + "/history")
                        .page()
                        .select("ol.revisions > li")
                        .size());
    }

    @Test
    void whatStoodInADraftIsItsOwnOrganisationsAlone() {
        Activity activity = portal.post(
                PlanOf.training(inl, "Draft of a rival plan", "2007-09-04", Status.DRAFT, Visibility.MEMBERS));
        activity = portal.revise(
                activity,
                plan -> PlanOf.training(inl, "Open plan", "2007-09-11", Status.CONFIRMED, Visibility.MEMBERS));
        String page = portal.as("donor@test.example")
                .open("/activities/" + activity.id())
                .body();
        assertFalse(page.contains("rival"), page);
    }
}
