package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Attendance;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Status;
import jointcalendar.mail.FoundLetter;
import jointcalendar.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of activities, what they were before, and what is news to somebody. Today is 2 May 2007. */
class ResultsAndHistoryTest {
    private TestPortal portal = TestPortal.empty();
    private long osce;

    @BeforeEach
    void people() {
        portal.account("member@osce.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("reader@iom.example", Role.READER, "IOM", Side.DONOR);
        portal.account("guest@moj.example", Role.MEMBER, "MOJ", Side.GUEST);
        osce = portal.organisation("OSCE", Side.DONOR).id();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Activity past() {
        return portal.post(training("Past training", "2007-04-24"));
    }

    private Plan training(String title, String day) {
        return PlanOf.training(osce, title, day, Status.CONFIRMED, Visibility.MEMBERS);
    }

    private TestBrowser member() {
        return portal.as("member@osce.example");
    }

    private static String path(Activity activity) {
        return "/activities/" + activity.id();
    }

    @Test
    void resultsAreAskedForToldAndShownWithTheirSum() {
        Activity activity = past();
        TestBrowser member = member().open(path(activity));
        assertTrue(member.text().contains("What came of it?"));
        member.open(path(activity) + "/result");
        member.submit(
                path(activity) + "/result",
                "women-police",
                "12",
                "men-police",
                "8",
                "outcome",
                "A manual",
                "recommendations",
                "Longer next time");
        assertEquals(200, member.status());
        assertEquals(path(activity), member.path());
        assertTrue(member.text().contains("Participants in all: 20"), member.text());
        assertFalse(member.text().contains("What came of it?"));
        Plan plan = portal.activity(activity.id()).plan();
        assertEquals(Status.COMPLETED, plan.status());
        assertEquals(new Attendance(12, 8, 0), plan.result().attendance().get("police"));
        assertEquals("Longer next time", plan.result().recommendations());
    }

    @Test
    void whoHasMaterialsIsNotToldToThePublic() {
        Activity activity =
                portal.post(training("Past training", "2007-04-24").with(plan -> plan.visibility(Visibility.PUBLIC)));
        member().open(path(activity) + "/result")
                .submit(path(activity) + "/result", "outcome", "A manual", "materials", "Ask Ms Example for it");
        assertTrue(member().open(path(activity)).text().contains("Ask Ms Example for it"));
        String told = portal.visitor().open(path(activity)).text();
        assertTrue(told.contains("A manual"), told);
        assertFalse(told.contains("Ms Example"), told);
    }

    @Test
    void aTotalBelowItsPartsIsRefusedAndWhatWasTypedIsKept() {
        Activity activity = past();
        TestBrowser member = member().open(path(activity) + "/result");
        member.submit(path(activity) + "/result", "participants", "5", "women-police", "12", "outcome", "Kept");
        assertEquals(422, member.status());
        assertTrue(member.text().contains("Fewer than the 12 in the table"));
        assertEquals("Kept", member.page().expectFirst("#outcome").wholeText().strip());
        assertEquals("12", member.page().expectFirst("#women-police").val());
        member.submit(path(activity) + "/result", "participants", "", "women-police", "x");
        assertEquals(422, member.status());
        assertEquals("true", member.page().expectFirst("#women-police").attr("aria-invalid"));
        member.submit(path(activity) + "/result", "women-police", "", "outcome", "", "completed", "");
        assertEquals(422, member.status());
        assertTrue(portal.activity(activity.id()).plan().result().isEmpty());
    }

    @Test
    void nothingIsToldOfWhatHasNotBegunOrWasCancelled() {
        Activity ahead = portal.post(training("Ahead", "2007-06-05"));
        assertTrue(member().open(path(ahead) + "/result").text().contains("has not begun yet"));
        Activity cancelled =
                portal.post(PlanOf.training(osce, "Off", "2007-04-03", Status.CANCELLED, Visibility.MEMBERS));
        assertTrue(member().open(path(cancelled) + "/result").text().contains("cancelled activity has no results"));
    }

    @Test
    void aStaleResultIsShownBesideWhatSomebodySavedMeanwhile() {
        Activity activity = past();
        TestBrowser member = member().open(path(activity) + "/result");
        portal.revise(activity, plan -> plan.withTitle("Renamed"));
        member.submit(path(activity) + "/result", "participants", "7");
        assertEquals(409, member.status());
        assertTrue(member.text().contains("Renamed"));
        member.submit(path(activity) + "/result");
        assertEquals(200, member.status());
        Plan plan = portal.activity(activity.id()).plan();
        assertEquals("Renamed", plan.title());
        assertEquals(7, plan.result().participants().orElse(0));
    }

    @Test
    void lettersAskOnceAndRemindOnceAndNameNothingConfidential() {
        Activity activity = past();
        portal.post(training("Secret", "2007-04-20").seenBy(Visibility.HIDDEN, Set.of()));
        portal.post(training("Of long ago", "2007-01-20"));
        portal.post(training("Only just over", "2007-04-30"));
        portal.account("quiet@osce.example", Role.LEAD, "OSCE", Side.DONOR);
        portal.as("quiet@osce.example")
                .open("/profile")
                .submit("/profile", "given", "Quiet", "family", "Person", "results", "");
        assertEquals(0, asked());
        portal.runJobs();
        assertEquals(1, asked());
        FoundLetter letter = letters("What came").get(0);
        assertTrue(letter.text().contains("Past training"), letter.text());
        assertTrue(letter.text().contains(path(activity) + "/result"));
        assertTrue(letter.text().contains("/profile"));
        assertFalse(letter.text().contains("Secret"));
        assertTrue(letter.text().contains("Confidential activity OSCE-2007-"));
        assertFalse(letter.text().contains("Of long ago"));
        assertFalse(letter.text().contains("Only just over"));
        later(Duration.ofDays(2));
        assertEquals(2, asked());
        later(Duration.ofDays(13));
        assertEquals(3, asked());
        later(Duration.ofDays(60));
        assertEquals(4, asked());
        later(Duration.ofDays(60));
        assertEquals(4, asked());
    }

    private void later(Duration time) {
        portal.clock.pass(time);
        portal.realTime.pass(time);
        portal.runJobs();
    }

    private int asked() {
        return letters("hat came of").size();
    }

    private java.util.List<FoundLetter> letters(String subject) {
        return portal.mailFolder().newest(100).stream()
                .filter(letter -> letter.subject().contains(subject))
                .toList();
    }

    @Test
    void theLetterSpeaksTheReadersLanguage() {
        past();
        portal.accounts()
                .setLanguage(
                        portal.accounts()
                                .byEmail("member@osce.example")
                                .orElseThrow()
                                .id(),
                        Language.RU);
        portal.runJobs();
        assertEquals(1, letters("Каковы итоги 1 мероприятия?").size());
    }

    @Test
    void theListHoldsWhatWaitsForOnesOwnOrganisation() {
        Activity activity = past();
        TestBrowser member = member().open("/results");
        assertEquals(
                1, member.page().select("a[href=" + path(activity) + "/result]").size());
        assertTrue(member.page().select(".top nav").text().contains("Results 1"));
        assertTrue(portal.as("guest@moj.example").open("/results").text().contains("Nothing waits"));
        portal.revise(activity, plan -> plan.withResult(Result.NONE.withOutcome("Done")));
        assertTrue(member.open("/results").text().contains("Nothing waits"));
    }

    @Test
    void aRevisionIsReadWordByWordLookedAtAndUndone() {
        Activity first = portal.post(training("Old title", "2007-06-05").withDescription("Two days for the police"));
        Activity second =
                portal.revise(first, plan -> plan.withTitle("New title").withDescription("Three days for the police"));
        TestBrowser member = member().open(path(first) + "/history");
        assertEquals("removed: Two", member.page().expectFirst("del").text());
        assertEquals("added: Three", member.page().expectFirst("ins").text());
        assertTrue(member.open(path(first) + "/history/1")
                .page()
                .expectFirst("h1")
                .text()
                .equals("Old title"));
        String undo = path(first) + "/history/1/restoration";
        member.open(undo);
        assertTrue(member.text().contains("Old title"));
        assertEquals("New title", portal.activity(first.id()).plan().title());
        member.submit(undo);
        assertEquals(200, member.status());
        Activity third = portal.activity(first.id());
        assertEquals(first.plan(), third.plan());
        assertEquals(second.version() + 1, third.version());
        assertEquals(404, member.open(path(first) + "/history/9").status());
        assertEquals(404, member.open(path(first) + "/history/x").status());
    }

    @Test
    void nobodyUndoesToWhatTheyCouldNotSeeThen() {
        long moj = portal.organisation("MOJ", Side.GUEST).id();
        Activity first = portal.post(
                training("Kept back", "2007-06-05").withPartners(Set.of(moj)).seenBy(Visibility.DONORS, Set.of()));
        portal.revise(first, plan -> plan.withTitle("Shared").seenBy(Visibility.MEMBERS, Set.of()));
        TestBrowser guest = portal.as("guest@moj.example").open(path(first) + "/history");
        assertFalse(guest.text().contains("Kept back"));
        assertEquals(404, guest.open(path(first) + "/history/1").status());
        assertEquals(404, guest.open(path(first) + "/history/1/restoration").status());
        assertEquals(200, guest.open(path(first) + "/history/2").status());
    }

    @Test
    void aDraftDoesNotComeBackAndTheReasonIsSaid() {
        Activity draft = portal.post(PlanOf.training(osce, "Draft", "2007-06-05", Status.DRAFT, Visibility.MEMBERS));
        portal.revise(draft, plan -> plan.withStatus(Status.TENTATIVE));
        TestBrowser member = member().open(path(draft) + "/history/1/restoration");
        assertTrue(member.text().contains("It was a draft then"));
        assertTrue(member.page().select("form[action$=restoration]").isEmpty());
    }

    @Test
    void anUndoneStateThatSomebodyOvertookIsShownAgain() {
        Activity first = portal.post(training("Old title", "2007-06-05"));
        Activity second = portal.revise(first, plan -> plan.withTitle("New title"));
        String undo = path(first) + "/history/1/restoration";
        TestBrowser member = member().open(undo);
        portal.revise(second, plan -> plan.withTitle("Newest title"));
        member.submit(undo);
        assertEquals(409, member.status());
        assertTrue(member.text().contains("Newest title"));
        assertEquals("Newest title", portal.activity(first.id()).plan().title());
    }

    @Test
    void aChangeIsMarkedUntilOneLooks() {
        Activity activity = portal.post(training("Watched", "2007-05-15"));
        TestBrowser reader = portal.as("reader@iom.example").open("/calendar?month=2007-05");
        assertTrue(reader.page().select(".bar .news").isEmpty());
        assertFalse(reader.open(path(activity)).text().contains("Changed since"));
        portal.clock.pass(Duration.ofHours(1));
        Activity changed = portal.revise(activity, plan -> PlanOf.moved(plan, "2007-05-16"));
        assertEquals(
                "Changed since you looked:",
                reader.open("/calendar?month=2007-05")
                        .page()
                        .expectFirst(".bar .news")
                        .text());
        assertEquals(
                1,
                reader.open("/calendar?view=list&from=2007-05-01")
                        .page()
                        .select(".entry .news")
                        .size());
        assertTrue(
                reader.open(path(activity)).text().contains("Changed since you last looked on Wed 2 May 2007: Dates"),
                reader.text());
        assertEquals("changed", reader.page().expectFirst("dt .chip").text());
        assertTrue(reader.open("/calendar?month=2007-05")
                .page()
                .select(".bar .news")
                .isEmpty());
        portal.revise(changed, plan -> plan.withTitle("Watched again"));
        reader.open("/calendar?month=2007-05").submit("/calendar/seen");
        assertEquals("/calendar", reader.path().split("\\?", 2)[0]);
        assertTrue(reader.page().select(".bar .news").isEmpty());
    }

    @Test
    void whatWasPostedSinceTheVisitBeforeIsNew() {
        TestBrowser reader = portal.as("reader@iom.example").open("/calendar?month=2007-05");
        portal.clock.pass(Duration.ofDays(1));
        portal.post(training("Fresh", "2007-05-15"));
        portal.clock.pass(Duration.ofDays(1));
        assertEquals(
                "New:",
                reader.open("/calendar?month=2007-05")
                        .page()
                        .expectFirst(".bar .news")
                        .text());
        portal.clock.pass(Duration.ofDays(1));
        assertTrue(reader.open("/calendar?month=2007-05")
                .page()
                .select(".bar .news")
                .isEmpty());
    }

    @Test
    void aStatusMovesByOneButtonWhereItMay() {
        Activity activity =
                portal.post(PlanOf.training(osce, "Maybe", "2007-06-05", Status.TENTATIVE, Visibility.MEMBERS));
        TestBrowser member = member().open(path(activity));
        member.submit(path(activity) + "/status", "step", "confirm");
        assertEquals(Status.CONFIRMED, portal.activity(activity.id()).plan().status());
        TestBrowser stale = member().open(path(past()));
        String other = stale.path();
        portal.revise(portal.activity(Long.parseLong(other.substring(12))), plan -> plan.withTitle("Other"));
        stale.submit(other + "/status", "step", "complete");
        assertEquals(409, stale.status());
        assertTrue(stale.text().contains("Other"));
        stale.submit(other + "/status", "step", "complete");
        assertEquals(
                Status.COMPLETED,
                portal.activity(Long.parseLong(other.substring(12))).plan().status());
        stale.submit(other + "/status", "step", "reopen");
        assertEquals(
                Status.CONFIRMED,
                portal.activity(Long.parseLong(other.substring(12))).plan().status());
        stale.submit(other + "/status", "step", "nonsense");
        assertEquals(400, stale.status());
    }
}
