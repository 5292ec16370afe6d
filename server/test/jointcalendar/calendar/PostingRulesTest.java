package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostingRulesTest {
    private static final String SCRIPT = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    private static TestPortal portal;
    private static long inl;
    private static long ministry;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account("inl@test.example", Role.MEMBER, "INL", Side.DONOR);
        portal.account("osce@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("guest@test.example", Role.MEMBER, "MIA", Side.GUEST);
        inl = portal.organisation("INL", Side.DONOR).id();
        ministry = portal.organisation("MIA", Side.GUEST).id();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TestBrowser blank(String who) {
        return portal.as(who).open("/activities/new");
    }

    private static void isWrong(String field, String... typed) {
        List<String> all = new ArrayList<>(List.of("title", "Kept title"));
        if (typed[0].equals("title")) {
            all.clear();
        }
        all.addAll(List.of(typed));
        TestBrowser browser = blank("guest@test.example").submit("/activities", all.toArray(String[]::new));
        String told = String.join(" ", typed);
        assertEquals(422, browser.status(), told.substring(0, Math.min(80, told.length())));
        assertEquals(
                1,
                browser.page().select("[name=" + field + "][aria-invalid=true], #" + field + "-error").stream()
                        .map(element -> field)
                        .distinct()
                        .count(),
                field + " is not marked for " + told.substring(0, Math.min(80, told.length())));
        if (!typed[0].equals("title")) {
            assertEquals(List.of("Kept title"), browser.fields("/activities").get("title"));
        }
    }

    @Test
    void eachFieldIsToldWhatIsWrongWithItAndWhatWasTypedIsKept() {
        isWrong("title", "title", "");
        isWrong("title", "title", "x".repeat(301));
        isWrong("first-day", "first-day", "2007-02-30");
        isWrong("first-day", "first-day", "0000-01-01");
        isWrong("first-day", "first-day", "9999-01-01");
        isWrong("first-day", "first-day", "14.05.2007");
        isWrong("last-day", "first-day", "2007-06-10", "last-day", "2007-06-09");
        isWrong("last-day", "first-day", "2007-06-10", "last-day", "2020-06-09");
        isWrong("ends-at", "starts-at", "10:00", "ends-at", "09:00", "zone", "Asia/Almaty");
        isWrong("ends-at", "starts-at", "10:00", "ends-at", "", "zone", "Asia/Almaty");
        isWrong("starts-at", "starts-at", "25:00", "ends-at", "26:00", "zone", "Asia/Almaty");
        isWrong("zone", "starts-at", "09:00", "ends-at", "10:00", "zone", "Mars/Olympus");
        isWrong("kind", "kind", "party");
        isWrong("status", "status", "cancelled");
        isWrong("status", "status", "completed", "first-day", "2007-06-10", "last-day", "2007-06-10");
        isWrong("precision", "precision", "century");
        isWrong("region", "region", "KZ-99");
        isWrong("country", "country", "XX");
        isWrong("expected", "expected", "-3");
        isWrong("expected", "expected", "99999999999");
        isWrong("description", "description", "я".repeat(10_001));
        isWrong("venue", "venue", "v".repeat(201));
        isWrong("locality", "locality", "l".repeat(101));
    }

    @Test
    void aWrongDayHidesNoOtherFault() {
        TestBrowser browser = blank("guest@test.example")
                .submit("/activities", "title", "x", "first-day", "never", "kind", "party", "expected", "many");
        assertEquals(422, browser.status());
        assertTrue(browser.page().select("[aria-invalid=true]").size() >= 3, browser.text());
    }

    @Test
    void aGuestCannotHideFromGuestsHoweverTheFormIsFilled() {
        TestBrowser browser = blank("guest@test.example");
        assertEquals(
                0, browser.page().select("input[name=visibility][value=donors]").size());
        browser.submit("/activities", "title", "For donors", "visibility", "donors");
        assertEquals(422, browser.status());
        assertEquals(
                422,
                blank("guest@test.example")
                        .submit("/activities", "title", "x", "visibility", "all")
                        .status());
    }

    @Test
    void aGuestsActivityThatWasMadeDonorsOnlyStaysSoWhenItsOwnPeopleEditIt() {
        Activity activity =
                portal.post(PlanOf.training(ministry, "Kept close", "2007-10-02", Status.CONFIRMED, Visibility.DONORS));
        String page = "/activities/" + activity.id();
        TestBrowser guest = portal.as("guest@test.example").open(page + "/edit").submit(page, "title", "Kept closer");
        assertEquals(200, guest.status());
        assertTrue(guest.text().contains("Kept closer"));
        assertEquals(404, portal.visitor().open(page).status());
        assertTrue(guest.open(page + "/edit").fields(page).get("visibility").contains("donors"));
    }

    @Test
    void nobodyPostsInTheNameOfAnotherOrganisation() {
        TestBrowser browser =
                blank("guest@test.example").submit("/activities", "title", "Impostor", "lead", Long.toString(inl));
        assertEquals(403, browser.status());
        assertEquals(0, count("Impostor"));
    }

    @Test
    void aPartnerWhoEditsLeavesLeadAndVisibilityAsTheyAre() {
        Activity activity = portal.post(
                PlanOf.training(inl, "Together", "2007-10-09", Status.CONFIRMED, Visibility.MEMBERS, Set.of(ministry)));
        String page = "/activities/" + activity.id();
        TestBrowser partner = portal.as("guest@test.example").open(page + "/edit");
        partner.submit(page, "title", "Together still", "visibility", "public", "lead", Long.toString(ministry));
        assertTrue(partner.text().contains("Together still"), partner.text());
        assertEquals(404, portal.visitor().open(page).status());
        assertTrue(partner.page().select("dd").text().contains("INL"));
    }

    @Test
    void choosingOrganisationsNeedsOneAndIsKeptThroughEditing() {
        TestBrowser own = blank("inl@test.example").submit("/activities", "title", "For few", "visibility", "chosen");
        assertEquals(422, own.status());
        assertTrue(own.text().contains("Choose at least one organisation besides the lead"), own.text());
        String osce = Long.toString(portal.organisation("OSCE", Side.DONOR).id());
        assertEquals(
                422,
                own.submit("/activities", "readers", Long.toString(inl)).status(),
                "its own organisation is none to choose");
        own.submit("/activities", "readers", osce);
        String page = own.path();
        assertTrue(own.text().contains("Chosen organisations") && own.text().contains("OSCE"), own.text());
        assertEquals(404, portal.as("guest@test.example").open(page).status());
        assertEquals(List.of(osce), own.open(page + "/edit").fields(page).get("readers"));
        own.submit(page, "title", "For few, still");
        assertEquals(List.of(osce), own.open(page + "/edit").fields(page).get("readers"));
        own.submit(page, "readers", osce, "readers", Long.toString(ministry));
        assertTrue(own.text().contains("Organisations that may see it: OSCE → "), own.text());
        TestBrowser chosen = portal.as("guest@test.example").open(page);
        assertEquals(200, chosen.status());
        assertFalse(chosen.text().contains("→"), "what was before it was chosen is not told: " + chosen.text());
        own.open(page + "/edit").submit(page, "visibility", "members");
        assertEquals(null, own.open(page + "/edit").fields(page).get("readers"));
    }

    @Test
    void aPartnerOfWhatIsForChosenOnesChangesIfChosenAndNeverWhoSeesIt() {
        Activity activity = portal.post(
                PlanOf.training(inl, "Among us", "2007-10-30", Status.CONFIRMED, Visibility.CHOSEN, Set.of(ministry)));
        String page = "/activities/" + activity.id();
        assertEquals(404, portal.as("guest@test.example").open(page).status());
        portal.revise(activity, plan -> plan.seenBy(Visibility.CHOSEN, Set.of(ministry)));
        TestBrowser partner = portal.as("guest@test.example").open(page + "/edit");
        assertEquals(
                0, partner.page().select("[name=visibility], [name=readers]").size());
        partner.submit(page, "title", "Among us two", "visibility", "public");
        assertTrue(partner.text().contains("Among us two"), partner.text());
        assertEquals(404, portal.visitor().open(page).status());
        assertTrue(partner.text().contains("Chosen organisations"), partner.text());
    }

    @Test
    void whatIsKeptConfidentialIsNotSaidToBeSeenByOthers() {
        for (String visibility : List.of("own", "busy", "hidden")) {
            String told = blank("inl@test.example")
                    .submit("/activities", "title", "Kept", "visibility", visibility)
                    .page()
                    .text();
            assertFalse(told.contains("Others see it now"), told);
            assertTrue(
                    told.contains(
                            visibility.equals("busy")
                                    ? "Others see only that you are busy on these days."
                                    : "Your own people and the coordinator see it, and nobody else."),
                    told);
        }
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsToldWhatChangedAndLosesNothing() {
        Activity activity =
                portal.post(PlanOf.training(inl, "Contested", "2007-10-16", Status.CONFIRMED, Visibility.MEMBERS));
        String page = "/activities/" + activity.id();
        TestBrowser first = portal.as("inl@test.example").open(page + "/edit");
        TestBrowser second = portal.as("inl@test.example").open(page + "/edit");
        first.submit(page, "title", "First title");
        second.submit(page, "title", "Second title");
        assertEquals(409, second.status());
        assertTrue(second.text().contains("First title"), second.text());
        assertEquals(List.of("Second title"), second.fields(page).get("title"));
        assertTrue(first.open(page).text().contains("First title"));
        second.submit(page, "choose-title", "mine");
        assertTrue(second.open(page).text().contains("Second title"));
    }

    @Test
    void aCancelledActivityIsReopenedByEditingItAndForgetsItsReason() {
        Activity activity =
                portal.post(PlanOf.training(inl, "On and off", "2007-10-23", Status.CONFIRMED, Visibility.MEMBERS));
        String page = "/activities/" + activity.id();
        TestBrowser browser = portal.as("inl@test.example").open(page + "/cancellation");
        assertEquals(422, browser.submit(page + "/cancellation", "reason", " ").status());
        browser.submit(page + "/cancellation", "reason", "The hall burnt down");
        assertTrue(browser.text().contains("The hall burnt down"));
        browser.open(page + "/edit").submit(page);
        assertEquals(0, browser.page().select("article .faults").size());
    }

    @Test
    void aFormThatIsSentTwiceEvenAtOnceMakesOneActivity() throws InterruptedException, ExecutionException {
        TestBrowser browser = blank("osce@test.example");
        Map<String, List<String>> form = browser.fields("/activities");
        String[] fields = {
            "form-token",
            form.get("form-token").get(0),
            "form-key",
            form.get("form-key").get(0),
            "title",
            "Double press",
            "kind",
            "training",
            "first-day",
            "2007-11-06"
        };
        String session = browser.cookies().get("session");
        assertEquals(
                1,
                allAtOnce(8, () -> portal.visitor()
                                .with("session", session)
                                .postRaw("/activities", fields)
                                .header("Location"))
                        .size());
        assertEquals(1, count("Double press"));
    }

    @Test
    void whoPostsAtTheSameMomentGetsANumberOfTheirOwn() throws InterruptedException, ExecutionException {
        Set<String> addresses = allAtOnce(8, () -> blank("osce@test.example")
                .submit("/activities", "title", "Rush hour", "first-day", "2008-01-15", "last-day", "2008-01-15")
                .path());
        assertEquals(8, addresses.size(), addresses.toString());
        assertEquals(8, count("Rush hour"));
        Set<String> references = new HashSet<>();
        addresses.forEach(address -> references.add(
                portal.as("osce@test.example").open(address).text().replaceAll("(?s).*(OSCE-2008-[0-9]+).*", "$1")));
        assertEquals(8, references.size(), references.toString());
    }

    private static int count(String title) {
        return portal.testDatabase
                .database()
                .sql()
                .fetchCount(
                        jointcalendar.db.schema.Tables.ACTIVITY,
                        jointcalendar.db.schema.Tables.ACTIVITY.TITLE.eq(title));
    }

    private static Set<String> allAtOnce(int times, java.util.concurrent.Callable<String> work)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            Set<String> results = new HashSet<>();
            for (Future<String> future : pool.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void scriptInAnyFieldIsShownAsText() {
        TestBrowser browser = blank("inl@test.example")
                .submit(
                        "/activities",
                        "title",
                        SCRIPT,
                        "description",
                        SCRIPT,
                        "venue",
                        SCRIPT,
                        "locality",
                        SCRIPT,
                        "status",
                        "confirmed",
                        "first-day",
                        "2007-05-20",
                        "last-day",
                        "2007-05-21");
        assertEquals(200, browser.status());
        String page = browser.path();
        browser.open(page + "/cancellation").submit(page + "/cancellation", "reason", SCRIPT);
        for (String address : List.of(
                page,
                page + "/edit",
                page + "/cancellation",
                "/calendar?month=2007-05",
                "/calendar?view=list&q=%3Cscript%3E",
                "/overlaps",
                "/digests",
                "/meetings/next",
                "/feeds")) {
            String body = browser.open(address).body();
            assertFalse(body.contains("<script>alert"), address);
            assertFalse(body.contains("<img src=x"), address);
        }
    }
}
