package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import jointcalendar.feed.Feed;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.FlagFilter;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;

/** How many statements each page asks: with the sample programme, and just as many with ten times its activities. */
class QueryCountTest {
    private static final int TIMES = 10;
    private static final int FLAGGED_COPIES = 2;
    private static final Viewer PORTAL = Viewer.portal(Language.EN);
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 2);

    /** The most that each page may ask; fewer is better. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("month", 23),
            Map.entry("filtered month", 24),
            Map.entry("list", 19),
            Map.entry("week", 21),
            Map.entry("quarter", 21),
            Map.entry("activity", 37),
            Map.entry("overlaps", 22),
            Map.entry("overlap", 52),
            Map.entry("agenda", 27),
            Map.entry("digest", 34),
            Map.entry("form", 18),
            Map.entry("form with better days", 30),
            Map.entry("load", 19),
            Map.entry("dates", 17),
            Map.entry("gaps", 17),
            Map.entry("unchanged feed", 3));

    @Test
    void aPageAsksTheSameNumberOfStatementsHoweverManyActivitiesThereAre() {
        try (TestPortal portal = TestPortal.demo()) {
            Map<String, String> pages = pages(portal);
            Map<String, Integer> few = counts(portal, pages);
            multiply(portal);
            assertEquals(few, counts(portal, pages));
            few.forEach((page, count) -> assertTrue(count <= MOST.get(page), page + " asks " + count));
        }
    }

    private static Map<String, String> pages(TestPortal portal) {
        LocalDate day = LocalDate.of(2007, 10, 15);
        portal.post(PlanOf.training(
                        portal.standing("INL").id(), "Too long", day.toString(), Status.CONFIRMED, Visibility.MEMBERS)
                .withSessions(List.of(Session.wholeDays(day, day.plusDays(11)))));
        Flag first =
                portal.portal.flags.open(FlagFilter.ANY, PORTAL, TODAY, 0, 1).get(0);
        long flagged = first.first();
        return Map.ofEntries(
                Map.entry("month", "/calendar?month=2007-05"),
                Map.entry("filtered month", "/calendar?month=2007-05&kind=training"),
                Map.entry("list", "/calendar?view=list&from=2007-01-01"),
                Map.entry("activity", "/activities/" + flagged),
                Map.entry("overlaps", "/overlaps"),
                Map.entry("overlap", "/overlaps/" + first.id()),
                Map.entry("agenda", "/meetings/next"),
                Map.entry("digest", "/digests"),
                Map.entry("form", "/activities/new?day=2007-05-15"),
                Map.entry("form with better days", "/activities/new?day=2007-05-15&audience=police&target=KZ-35"),
                Map.entry("load", "/overlaps/load"),
                Map.entry("dates", "/overlaps/dates"),
                Map.entry("gaps", "/overlaps/gaps"),
                Map.entry("week", "/calendar?view=week&week=2007-04-23"),
                Map.entry("quarter", "/calendar?view=timeline&quarter=2007-Q2"));
    }

    /** Each page is opened once before: what the portal remembers between requests is no page's own. */
    private static Map<String, Integer> counts(TestPortal portal, Map<String, String> pages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        TestBrowser browser = portal.as("inl@demo.example");
        pages.forEach((page, path) -> {
            assertEquals(200, browser.open(path).status(), page);
            counts.put(page, portal.statements.during(() -> browser.open(path)));
        });
        counts.put("unchanged feed", unchangedFeed(portal));
        return counts;
    }

    private static int unchangedFeed(TestPortal portal) {
        Account account = portal.portal.accounts.byEmail("inl@demo.example").orElseThrow();
        Feed feed = portal.portal.feeds.make(account.viewer(), account.id(), "All", Filter.ALL);
        String path = portal.portal.feedAddress.of(feed).getPath();
        TestBrowser program = portal.visitor();
        String tag = program.open(path).header("ETag");
        int count = portal.statements.during(() -> program.ask("GET", path, "If-None-Match", tag));
        assertEquals(304, program.status());
        return count;
    }

    /** Two copies of each activity are posted, and so flagged; for the others it is enough that they are there. */
    private static void multiply(TestPortal portal) {
        ActivityStoreRepository store =
                new ActivityStoreRepository(portal.portal.database, portal.portal.vocabulary, portal.portal.revisions);
        List<Activity> programme = portal.portal.activities.between(
                LocalDate.of(2000, 1, 1), LocalDate.of(2020, 1, 1), Filter.ALL, PORTAL);
        portal.portal.database.transaction(() -> {
            for (int copy = 1; copy < TIMES; copy++) {
                for (Activity activity : programme) {
                    String reference = "COPY-" + copy + "-" + activity.id();
                    if (copy <= FLAGGED_COPIES) {
                        portal.portal.posting.post(activity.plan(), PORTAL, reference);
                    } else {
                        store.add(activity.plan(), reference, 0, portal.clock.instant());
                    }
                }
            }
        });
    }
}
