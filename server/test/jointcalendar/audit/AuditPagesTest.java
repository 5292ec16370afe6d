package jointcalendar.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.account.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log as the coordinator sees it and takes it away. */
class AuditPagesTest {
    private static final String COORDINATOR = "coordinator@test.example";
    private static final String MEMBER = "member@test.example";
    private static final Instant EVENING = Instant.parse("2026-03-01T20:30:00Z");

    private static TestPortal portal;
    private static Account coordinator;
    private static Account member;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        coordinator = portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        member = portal.account(MEMBER, Role.LEAD, "INL", Side.DONOR);
        AuditRepository entries = new AuditRepository(portal.testDatabase.database());
        entries.add(EVENING, member.id(), "192.0.2.7", "feed.made", "feed/3", "for account/" + member.id());
        entries.add(EVENING, 4711, "2001:db8:0:0:0:0:0:1", "activity.posted", "activity/12", "version 1");
        entries.add(EVENING, 0, "portal", "digest.sent", "digest/2007-05", "");
        entries.add(EVENING, 0, "192.0.2.8", "refused.not-found", "GET /activities/{id}", "");
        entries.add(EVENING, coordinator.id(), "192.0.2.9", "account.added", "account/" + member.id(), "role member");
        entries.add(EVENING, 0, "=cmd|' /C calc'!A0", "future.invented", "@SUM(A1)", "+1 <script>alert(1)</script>");
        IntStream.range(0, 2_400)
                .forEach(i -> entries.add(
                        EVENING.plusSeconds(86_400), member.id(), "192.0.2.7", "feed.renewed", "feed/" + i, ""));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static TestBrowser look(String query) {
        TestBrowser browser = portal.as(COORDINATOR).open("/audit" + query);
        assertEquals(200, browser.status(), query);
        return browser;
    }

    private static List<String> rows(String query) {
        return look(query).page().select("table.log tbody tr").eachText();
    }

    @Test
    void onlyTheCoordinatorSeesIt() {
        for (String path : List.of("/audit", "/audit.csv")) {
            assertEquals(403, portal.as(MEMBER).ask("GET", path).status());
            assertEquals(302, portal.visitor().ask("GET", path).status());
        }
        assertTrue(portal.as(COORDINATOR).open("/calendar").body().contains("href=\"/audit\""));
        assertFalse(portal.as(MEMBER).open("/calendar").body().contains("href=\"/audit\""));
    }

    @Test
    void eachEntrySaysWhenWhoWhatToWhatAndFromWhere() {
        assertEquals(
                List.of("Mon 2 Mar 2026 01:30 " + MEMBER + " Made a calendar address feed/3 for account/" + member.id()
                        + " 192.0.2.7"),
                rows("?action=feed.made&to=2026-03-02"));
        assertEquals(
                List.of("Mon 2 Mar 2026 01:30 " + COORDINATOR + " Added a person " + MEMBER + " role member 192.0.2.9"),
                rows("?action=account.added"));
    }

    @Test
    void whoWasErasedRemainsANumber() {
        assertTrue(
                rows("?person=4711").get(0).contains("Account 4711"),
                rows("?person=4711").toString());
        assertEquals(
                "/activities/12",
                look("?person=4711")
                        .page()
                        .select("table.log a[href^=/activities]")
                        .attr("href"));
    }

    @Test
    void itIsFilteredByEachThing() {
        assertEquals(3, rows("?person=0&to=2026-03-02").size());
        assertEquals(1, rows("?action=refused.*&to=2026-03-02").size());
        assertEquals(1, rows("?subject=activity/12").size());
        assertEquals(1, rows("?subject=digest/").size());
        assertEquals(1, rows("?origin=2001:DB8::1").size());
        assertEquals(6, rows("?from=2026-03-02&to=2026-03-02").size());
        assertEquals(0, rows("?from=2026-03-01&to=2026-03-01").size());
        assertEquals(
                1, rows("?from=2026-03-02&to=2026-03-02&person=" + member.id()).size());
        assertTrue(look("?subject=nothing").text().contains("Widen the filter"));
    }

    @Test
    void theFilterStandsAsItWasAsked() {
        TestBrowser browser = look("?action=feed.*&subject=feed/7&from=2026-01-01&person=" + member.id());
        assertEquals(List.of("feed.*"), browser.fields("/audit").get("action"));
        assertEquals(List.of("feed/7"), browser.fields("/audit").get("subject"));
        assertEquals(List.of("2026-01-01"), browser.fields("/audit").get("from"));
        assertEquals(
                List.of(Long.toString(member.id())), browser.fields("/audit").get("person"));
    }

    @Test
    void pagesFollowOneAnotherBothWaysWithoutLossOrRepetition() {
        TestBrowser browser = look("?subject=feed/&action=feed.*");
        List<String> first = browser.page().select("table.log tbody tr").eachText();
        assertEquals(AuditPage.LENGTH, first.size());
        assertTrue(first.get(0).contains("feed/2399"), first.get(0));
        assertEquals(0, browser.page().select("a[rel=prev]").size());
        browser.open(browser.page().select("a[rel=next]").attr("href"));
        List<String> second = browser.page().select("table.log tbody tr").eachText();
        assertTrue(second.get(0).contains("feed/2349"), second.get(0));
        browser.open(browser.page().select("a[rel=prev]").attr("href"));
        assertEquals(first, browser.page().select("table.log tbody tr").eachText());
    }

    @Test
    void nonsenseInAnAddressIsTakenForNothing() {
        for (String query : List.of(
                "?person=x",
                "?person=99999999999999999999",
                "?from=2026-02-30",
                "?to=%2B999999999-01-01",
                "?before=-1&after=x",
                "?before=999999999999999999",
                "?action=%25",
                "?action=drop+table",
                "?subject=%27+or+1=1--&origin=%3Cscript%3E",
                "?from=0000-01-01",
                "?after=999999999999999999")) {
            look(query);
        }
        assertFalse(look("?subject=%3Cscript%3Ealert(1)%3C/script%3E").body().contains("<script>alert"));
        assertTrue(look("?action=future.invented").text().contains("future.invented"));
    }

    @Test
    void theSpreadsheetHoldsAllThatIsFilteredAndNoFormula() {
        TestBrowser browser = portal.as(COORDINATOR).ask("GET", "/audit.csv?to=2026-03-03");
        List<String> lines = browser.body().lines().toList();
        assertEquals(200, browser.status());
        assertEquals(1 + 2_400 + 6, lines.size());
        assertTrue(browser.header("Content-Disposition").startsWith("attachment; filename=\"audit-"));
        assertTrue(browser.header("Content-Type").startsWith("text/csv"));
        assertTrue(browser.body().startsWith("\ufeff\"number\",\"time\""), lines.get(0));
        String crooked = lines.stream()
                .filter(line -> line.contains("future"))
                .findFirst()
                .orElseThrow();
        assertTrue(crooked.contains("\"'=cmd|"), crooked);
        assertTrue(crooked.contains("\"'@SUM(A1)\",\"'+1 "), crooked);
        assertEquals(
                3,
                portal.as(COORDINATOR)
                                .ask("GET", "/audit.csv?action=feed.made&subject=feed/3")
                                .body()
                                .lines()
                                .count()
                        + portal.as(COORDINATOR)
                                .ask("GET", "/audit.csv?subject=none")
                                .body()
                                .lines()
                                .count());
    }

    @Test
    void takingItAwayIsWrittenDown() {
        portal.as(COORDINATOR).ask("GET", "/audit.csv?action=digest.sent&subject=typed&from=2026-01-01");
        String row = rows("?action=audit.exported").get(0);
        assertTrue(row.contains(COORDINATOR + " Exported the audit log"), row);
        assertTrue(row.contains("action=digest.sent&from=2026-01-01"), row);
        assertFalse(row.contains("typed"), row);
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        Account reader = portal.account("ru@test.example", Role.COORDINATOR, "INL", Side.DONOR);
        portal.testDatabase.database().sql().execute("update account set language = 'ru' where id = " + reader.id());
        String text =
                portal.as("ru@test.example").open("/audit?action=feed.made").text();
        assertTrue(text.contains("Создан адрес календаря"), text);
        assertTrue(text.contains("Журнал действий"), text);
    }
}
