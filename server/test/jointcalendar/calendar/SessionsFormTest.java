package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionsFormTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account("inl@test.example", Role.MEMBER, "INL", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TestBrowser blank() {
        return portal.as("inl@test.example").open("/activities/new");
    }

    private static String value(TestBrowser browser, String field) {
        List<String> values = browser.fields("/activities").get(field);
        return values == null ? "–" : values.get(0);
    }

    private static void isWrong(String field, String... typed) {
        String[] all = new String[typed.length + 2];
        all[0] = "title";
        all[1] = "Kept title";
        System.arraycopy(typed, 0, all, 2, typed.length);
        TestBrowser browser = blank().submit("/activities", all);
        assertEquals(422, browser.status(), field);
        assertEquals(1, browser.page().select("#" + field + "-why").size(), field + ": " + browser.text());
        assertEquals("Kept title", value(browser, "title"));
    }

    @Test
    void oneMoreSessionIsAWeekLaterAndKeepsWhatWasTyped() {
        TestBrowser browser = blank().submit(
                        "/activities",
                        "title",
                        "Kept",
                        "first-day",
                        "2007-06-04",
                        "last-day",
                        "2007-06-05",
                        "starts-at",
                        "09:00",
                        "ends-at",
                        "17:00",
                        "sessions",
                        "more");
        assertEquals(200, browser.status());
        assertEquals("Kept", value(browser, "title"));
        assertEquals("2007-06-11", value(browser, "first-day-2"));
        assertEquals("2007-06-12", value(browser, "last-day-2"));
        assertEquals("09:00", value(browser, "starts-at-2"));
        browser.submit("/activities", "remove-session", "1");
        assertEquals("2007-06-11", value(browser, "first-day"));
        assertEquals("–", value(browser, "first-day-2"));
        browser.submit("/activities", "remove-session", "1");
        assertEquals("2007-06-11", value(browser, "first-day"), "one session always stays");
    }

    @Test
    void aSeriesIsMadeOfDatesThatCanEachBeChanged() {
        TestBrowser browser = blank().submit(
                        "/activities",
                        "title",
                        "Course",
                        "first-day",
                        "2007-06-04",
                        "last-day",
                        "2007-06-04",
                        "series-every",
                        "2",
                        "series-count",
                        "3",
                        "sessions",
                        "series");
        assertEquals("2007-06-18", value(browser, "first-day-2"));
        assertEquals("2007-07-16", value(browser, "first-day-4"));
        browser.submit("/activities", "first-day-3", "2007-07-03", "last-day-3", "2007-07-03", "series-count", "");
        assertTrue(browser.text().contains("4 sessions"), browser.text());
        assertTrue(browser.text().contains("Tue 3 Jul 2007"), browser.text());
    }

    @Test
    void aSeriesEndsAtSixtySessionsAndNonsenseMakesNone() {
        TestBrowser browser = blank().submit(
                        "/activities",
                        "title",
                        "Course",
                        "series-every",
                        "1",
                        "series-count",
                        "99",
                        "sessions",
                        "series");
        browser.submit("/activities", "series-count", "99", "sessions", "series");
        assertTrue(browser.fields("/activities").containsKey("first-day-60"));
        assertEquals("–", value(browser, "first-day-61"));
        TestBrowser nonsense = blank().submit(
                        "/activities",
                        "title",
                        "Course",
                        "series-every",
                        "x",
                        "series-count",
                        "-1",
                        "sessions",
                        "series");
        assertEquals(200, nonsense.status());
        assertEquals("–", value(nonsense, "first-day-2"));
        assertEquals(200, nonsense.submit("/activities", "remove-session", "77").status());
    }

    @Test
    void eachSessionIsToldWhatIsWrongWithIt() {
        isWrong("first-day-2", "first-day-2", "2007-02-30");
        isWrong("last-day-2", "first-day-2", "2007-06-20", "last-day-2", "2007-06-19");
        isWrong("ends-at-3", "first-day-3", "2007-06-20", "starts-at-3", "10:00", "ends-at-3", "09:00");
        isWrong("first-day", "first-day", "2007-06-20", "last-day", "2007-06-20", "first-day-2", "2007-06-20");
        isWrong("precision", "precision", "month", "first-day-2", "2007-09-20");
    }

    @Test
    void whatMostPlansLeaveEmptyIsJudgedToo() {
        isWrong("online", "online", "javascript:alert(1)");
        isWrong("online", "online", "https://user:secret@a.example/");
        isWrong("link-1", "link-1", "ftp://a.example/");
        isWrong("link-2", "link-label-2", "The manual");
        isWrong("contact-email", "contact-email", "a@b\r\nBcc: c@d.example");
        isWrong("contact-phone", "contact-phone", "call me");
        isWrong("tags", "tags", "x".repeat(31));
        isWrong("host", "host", "999999");
        isWrong("language", "language", "xx");
        isWrong("title-ru", "title-ru", "я".repeat(301));
        isWrong("size-police", "audiences", "police", "size-police", "many");
    }

    @Test
    void whatOthersHaveSeenIsNeverADraftAgain() {
        TestBrowser browser = blank().submit("/activities", "title", "Seen by all");
        String page = browser.path();
        browser.open(page + "/edit").submit(page, "status", "draft");
        assertEquals(422, browser.status());
        assertTrue(browser.text().contains("Others have seen it already"), browser.text());
    }
}
