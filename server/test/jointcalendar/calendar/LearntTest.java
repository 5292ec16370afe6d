package jointcalendar.calendar;

import static jointcalendar.calendar.Counting.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was learnt before, beside the form and on an activity's page. Today is 2 May 2007. */
class LearntTest {
    private final TestPortal portal = TestPortal.empty();
    private long osce;

    @BeforeEach
    void people() {
        portal.account("osce@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("mvd@test.example", Role.MEMBER, "MVD", Side.GUEST);
        osce = portal.organisation("OSCE", Side.DONOR).id();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void tellsTheResultsOfPastActivitiesForTheChosenPeople() {
        post(plan("For police").on("2007-03-14").forPeople("police").withOutcome("**Shorter** sessions work.", 24));
        post(plan("For judges").on("2007-03-14").forPeople("judges").withOutcome("Judges came.", 5));
        Document page = form("osce", "audience=police");
        assertEquals(List.of("For police"), lessons(page));
        assertEquals(
                "OSCE Wed 14 Mar – Thu 15 Mar 2007, 24 participants",
                page.select(".lesson .aside").text());
        assertEquals("Shorter sessions work.", page.select(".lesson .prose").text());
        assertEquals(List.of(), lessons(form("osce", "")));
        assertTrue(form("osce", "").select("#learnt").text().contains("Choose who it is for"));
        assertTrue(form("osce", "audience=teachers").select("#learnt").text().contains("No past activity"));
    }

    @Test
    void thatSharesThemeAndRegionComesFirstThenTheNewestAndFiveInAll() {
        for (int month = 1; month <= 4; month++) {
            post(plan("Of month " + month)
                    .on("2007-0" + month + "-10")
                    .forPeople("police")
                    .withOutcome("Fine", 1));
        }
        post(plan("Region").on("2005-03-10").from("KZ").forPeople("police").withOutcome("Fine", 1));
        post(plan("Region and theme")
                .on("2004-03-10")
                .in("KZ-35")
                .about("prosecution")
                .forPeople("police")
                .withOutcome("Fine", 1));
        portal.post(plan("Ahead")
                .in("KZ-35")
                .about("prosecution")
                .forPeople("police")
                .by(osce));
        Activity ahead = portal.post(plan("The next")
                .on("2007-05-20")
                .in("KZ-35")
                .about("prosecution")
                .forPeople("police")
                .by(osce));
        List<String> near = List.of("Region and theme", "Region", "Of month 4", "Of month 3", "Of month 2");
        assertEquals(
                near,
                lessons(portal.as("osce@test.example")
                        .open("/activities/" + ahead.id())
                        .page()));
        assertEquals(
                List.of("Region", "Region and theme", "Of month 4", "Of month 3", "Of month 2"),
                lessons(form("osce", "audience=police&target=KZ-35")));
    }

    @Test
    void nothingIsLearntFromWhatIsAheadOrFailedOrSilentOrKept() {
        post(plan("Today still").on("2007-05-01").forPeople("police").withOutcome("Not over", 1));
        post(plan("Cancelled")
                .on("2007-03-01")
                .standing(Status.CANCELLED)
                .forPeople("police")
                .withOutcome("No", 1));
        post(plan("Draft")
                .on("2007-03-01")
                .standing(Status.DRAFT)
                .forPeople("police")
                .withOutcome("No", 1));
        post(plan("Silent").on("2007-03-01").forPeople("police"));
        for (Visibility kept : List.of(Visibility.DONORS, Visibility.OWN, Visibility.BUSY, Visibility.HIDDEN)) {
            post(plan("Kept " + kept)
                    .on("2007-03-01")
                    .seenBy(kept)
                    .forPeople("police")
                    .withOutcome("Secret", 1));
        }
        assertEquals(List.of(), lessons(form("mvd", "audience=police")));
        assertFalse(form("mvd", "audience=police").text().contains("Secret"));
        assertEquals(4, lessons(form("osce", "audience=police")).size());
    }

    @Test
    void anActivityTeachesItselfNothing() {
        Activity past = portal.post(plan("Past")
                .on("2007-03-01")
                .forPeople("police")
                .withOutcome("Fine", 1)
                .by(osce));
        TestBrowser browser = portal.as("osce@test.example");
        assertEquals(List.of(), lessons(browser.open("/activities/" + past.id()).page()));
        assertEquals(
                List.of(),
                lessons(browser.open("/activities/" + past.id() + "/edit").page()));
    }

    @Test
    void theCheckAnswersWithItByScriptAndByItsButton() {
        post(plan("For police").on("2007-03-14").forPeople("police").withOutcome("Fine", 24));
        TestBrowser browser = portal.as("osce@test.example").open("/activities/new");
        browser.submit("/activities", "title", "", "audiences", "police", "check", "1");
        assertEquals(List.of("For police"), lessons(browser.page()));
        String token = browser.fields("/activities").get("form-token").get(0);
        browser.postRaw("/activities/check", "form-token", token, "audiences", "police");
        assertEquals(200, browser.status());
        assertEquals(List.of("For police"), lessons(browser.page()));
        assertEquals("true", browser.page().selectFirst("#learnt").attr("hx-swap-oob"));
    }

    @Test
    void ofALongOutcomeOnlyTheBeginningIsTold() {
        post(plan("Long").on("2007-03-14").forPeople("police").withOutcome("word ".repeat(1_000), 1));
        String told = form("osce", "audience=police").select(".lesson .prose").text();
        assertTrue(told.length() < 510 && told.endsWith("word …"), told);
    }

    @Test
    void whatIsWrittenWithMarksIsShownAndHarmsNobody() {
        String hostile = "Came **all**. <script>alert(1)</script> [x](javascript:alert(1)) https://iom.example";
        Activity past = portal.post(plan("Past")
                .on("2007-03-01")
                .forPeople("police")
                .withOutcome(hostile, 1)
                .by(osce));
        TestBrowser browser = portal.as("osce@test.example").open("/activities/" + past.id());
        assertEquals("all", browser.page().select(".written strong").text());
        assertEquals(
                List.of("https://iom.example"),
                browser.page().select(".written a").eachAttr("href"));
        assertEquals("noopener nofollow", browser.page().select(".written a").attr("rel"));
        assertTrue(browser.page().select(".written script").isEmpty());
        assertFalse(browser.body().contains("<script>alert"));
        String feed = portal.visitor().open("/calendar.ics").body();
        assertFalse(feed.contains("**"));
    }

    @Test
    void asksOneStatementHoweverMuchWasLearnt() {
        TestBrowser browser = portal.as("osce@test.example");
        String path = "/activities/new?audience=police";
        browser.open(path);
        int without = portal.statementsOf(() -> browser.open(path));
        for (int i = 0; i < 12; i++) {
            post(plan("Past " + i).on("2007-03-14").forPeople("police").withOutcome("Fine", i));
        }
        browser.open(path);
        assertEquals(without, portal.statementsOf(() -> browser.open(path)));
    }

    private void post(Counting counting) {
        portal.post(counting.by(osce));
    }

    private Document form(String who, String given) {
        return portal.as(who + "@test.example").open("/activities/new?" + given).page();
    }

    private static List<String> lessons(Document page) {
        return page.select(".lesson h3").eachText();
    }
}
