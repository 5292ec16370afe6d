package jointcalendar.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jointcalendar.RawRequest;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.IpRange;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import jointcalendar.web.Proxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do, and what they are refused, stands in the log with who it was and from where. */
class RecordedTest {
    private static final String MEMBER = "member@test.example";
    private static final String OTHER = "other@test.example";
    private static final String COORDINATOR = "coordinator@test.example";

    private TestPortal portal;
    private AuditRepository entries;
    private Account member;
    private Account coordinator;
    private long inl;

    @BeforeEach
    void start() {
        portal = TestPortal.reachedAt(
                URI.create("http://calendar.example.org"),
                new Proxies(
                        List.of(
                                IpRange.parse("127.0.0.0/8").orElseThrow(),
                                IpRange.parse("::1").orElseThrow()),
                        Proxies.Header.X_FORWARDED_FOR),
                Optional.empty());
        member = portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(OTHER, Role.MEMBER, "OSCE", Side.DONOR);
        coordinator = portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        inl = portal.organisation("INL", Side.DONOR).id();
        entries = new AuditRepository(portal.testDatabase.database());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    /** Oldest first. */
    private List<AuditEntry> all() {
        return entries.after(0, AuditFilter.ALL, ZoneOffset.UTC, 1_000);
    }

    private List<String> actions() {
        return all().stream().map(AuditEntry::action).toList();
    }

    private AuditEntry last() {
        List<AuditEntry> all = all();
        return all.get(all.size() - 1);
    }

    private void assertLast(String action, long account, String subject) {
        AuditEntry last = last();
        assertEquals(
                action + " by " + account + " on " + subject,
                last.action() + " by " + last.account() + " on " + last.subject());
    }

    private Activity posted() {
        return portal.post(
                PlanOf.training(inl, "Training on evidence", "2007-06-12", Status.CONFIRMED, Visibility.MEMBERS));
    }

    private static String tokenOf(TestBrowser browser) {
        return browser.open("/feeds").fields("/feeds").get("form-token").get(0);
    }

    @Test
    void whatHappensToAnActivity() {
        Activity activity = posted();
        TestBrowser browser = portal.as(MEMBER);
        String page = "/activities/" + activity.id();
        browser.open(page + "/edit").submit(page, "title", "Training on evidence in court");
        assertLast("activity.changed", member.id(), "activity/" + activity.id());
        assertEquals("version 2", last().detail());
        browser.open(page + "/edit").submit(page);
        assertEquals(2, all().size(), "Nothing was changed the second time");
        browser.open(page + "/cancellation").submit(page + "/cancellation", "reason", "No money");
        assertLast("activity.cancelled", member.id(), "activity/" + activity.id());
        assertEquals(List.of("activity.posted", "activity.changed", "activity.cancelled"), actions());
        assertEquals("portal", all().get(0).origin());
        assertEquals("127.0.0.1", last().origin());
    }

    @Test
    void whatHappensToAFeed() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds").submit("/feeds", "name", "My secret name");
        String rotation = browser.page().select("form[action$=rotation]").attr("action");
        browser.submit(rotation).submit(rotation.replace("rotation", "revocation"));
        assertEquals(List.of("feed.made", "feed.renewed", "feed.ended"), actions());
        assertTrue(all().stream()
                .allMatch(entry ->
                        entry.account() == member.id() && entry.subject().equals("feed/1")));
        assertFalse(all().toString().contains("secret name"));
    }

    @Test
    void whatHappensToTheDigest() {
        posted();
        TestBrowser browser = portal.as(COORDINATOR);
        String token = tokenOf(browser);
        browser.postRaw("/digests/subscription", "form-token", token, "wanted", "no");
        browser.postRaw("/digests/subscription", "form-token", token, "wanted", "no");
        browser.postRaw("/digests/subscription", "form-token", token, "wanted", "yes");
        browser.postRaw("/digests/test", "form-token", token);
        browser.postRaw("/digests/2007-05/sending", "form-token", token);
        assertEquals(
                List.of(
                        "activity.posted",
                        "digest.unsubscribed",
                        "digest.subscribed",
                        "digest.test-sent",
                        "digest.sent"),
                actions());
        assertLast("digest.sent", coordinator.id(), "digest/2007-05");
    }

    @Test
    void whoeverMayNotEnterIsWrittenDown() {
        Activity activity = posted();
        String page = "/activities/" + activity.id();
        TestBrowser visitor = portal.visitor();
        visitor.ask("GET", "/overlaps?kind=secret");
        assertLast("refused.sign-in-first", 0, "GET /overlaps");
        visitor.ask("GET", page);
        assertLast("refused.not-found", 0, "GET /activities/{id}");
        visitor.postRaw("/feeds", "name", "x");
        assertLast("refused.signed-out", 0, "POST /feeds");
        portal.as(MEMBER).ask("GET", "/audit");
        assertLast("refused.forbidden", member.id(), "GET /audit");
        portal.as(MEMBER).postRaw("/feeds", "name", "x", "form-token", "forged");
        assertLast("refused.stale-form", member.id(), "POST /feeds");
        portal.as(OTHER).ask("GET", page + "/edit");
        assertEquals("refused.forbidden", last().action());
        assertEquals("GET /activities/{id}/edit", last().subject());
    }

    @Test
    void tokensThatAreNotGoodAreWrittenDownWithoutThem() {
        TestBrowser visitor = portal.visitor();
        visitor.ask("GET", "/sign-in/nosuchtokennosuchtoken");
        assertLast("refused.expired", 0, "GET /sign-in/{token}");
        visitor.ask("GET", "/feeds/1-nosuchtoken.ics");
        assertLast("refused.not-found", 0, "GET /feeds/{token}.ics");
        visitor.ask("GET", "/unsubscribe/1.nosuchtoken");
        assertLast("refused.not-found", 0, "GET /unsubscribe/{token}");
        assertFalse(all().toString().contains("nosuchtoken"));
    }

    @Test
    void requestsThatAreNoneAreWrittenDown() {
        String host = "Host: calendar.example.org";
        RawRequest.get(portal.address(), "/calendar", "Host: evil.example");
        assertLast("refused.wrong-host", 0, "GET -");
        RawRequest.get(portal.address(), "/calendar?q=%zz&token=secret", host);
        assertLast("refused.malformed", 0, "GET -");
        RawRequest.get(portal.address(), "/calendar?q=" + "a".repeat(20_000), host);
        assertEquals("refused.too-long", last().action());
        RawRequest.send(portal.address(), "POST /sign-in HTTP/1.1", host, "Content-Length: 2000000");
        assertLast("refused.too-large", 0, "POST -");
        RawRequest.send(
                portal.address(),
                "POST /sign-in HTTP/1.1",
                host,
                "Content-Type: multipart/form-data",
                "Content-Length: 0");
        assertLast("refused.unsupported", 0, "POST /sign-in");
        assertFalse(all().toString().contains("secret"));
    }

    @Test
    void whatIsServedOrDoesNotExistIsNoRefusal() {
        TestBrowser browser = portal.as(MEMBER);
        for (String path :
                List.of("/calendar", "/no/such/page", "/static/none.css", "/feeds", "/health", "/favicon.ico")) {
            browser.ask("GET", path);
        }
        browser.ask("DELETE", "/calendar");
        assertEquals(List.of(), actions());
    }

    @Test
    void aTrustedProxysWordCountsForWhereARequestComesFrom() {
        portal.visitor().ask("GET", "/overlaps", "X-Forwarded-For", "192.0.2.1, 203.0.113.9");
        assertEquals("203.0.113.9", last().origin());
        portal.visitor().ask("GET", "/overlaps", "Forwarded", "for=192.0.2.1");
        assertEquals("127.0.0.1", last().origin());
        RawRequest.get(portal.address(), "/", "Host: evil.example", "X-Forwarded-For: 203.0.113.10");
        assertEquals("203.0.113.10", last().origin());
        RawRequest.get(portal.address(), "/calendar", "Host: localhost", "X-Forwarded-For: 1.1.1.1");
        posted();
        assertEquals("portal", last().origin());
    }

    @Test
    void whoTriesWithoutEndIsWrittenDownThirtyTimesAndOnceMore() {
        TestBrowser visitor = portal.visitor();
        for (int i = 0; i < 50; i++) {
            visitor.ask("GET", "/overlaps", "X-Forwarded-For", "203.0.113.9");
        }
        visitor.ask("GET", "/overlaps", "X-Forwarded-For", "203.0.113.10");
        assertEquals(RefusedAccessLog.MOST_OF_ONE_PLACE + 2, all().size());
        assertEquals(1, Collections.frequency(actions(), "refused.more"));
        assertEquals("203.0.113.10", last().origin());
        portal.realTime.pass(java.time.Duration.ofMinutes(1));
        visitor.ask("GET", "/overlaps", "X-Forwarded-For", "203.0.113.9");
        assertEquals("203.0.113.9", last().origin());
    }

    @Test
    void aLogThatCannotBeWrittenChangesNoAnswer() {
        portal.testDatabase.database().sql().execute("rename table audit_entry to lost");
        assertEquals(302, portal.visitor().ask("GET", "/overlaps").status());
        assertEquals(
                421, RawRequest.get(portal.address(), "/", "Host: evil.example").status());
        portal.testDatabase.database().sql().execute("rename table lost to audit_entry");
    }

    @Test
    void whatIsNotWrittenDownIsNotDone() {
        TestBrowser browser = portal.as(MEMBER).open("/feeds");
        portal.testDatabase.database().sql().execute("rename table audit_entry to lost");
        browser.submit("/feeds", "name", "Unseen");
        assertEquals(500, browser.status());
        portal.testDatabase.database().sql().execute("rename table lost to audit_entry");
        assertFalse(browser.open("/feeds").body().contains("Unseen"));
    }
}
