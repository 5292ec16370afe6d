package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes in crooked: each gets the right status and a page that says so, and nothing is stored. */
class RefusalsTest {
    private static final String MEMBER = "member@test.example";
    private static final String OTHER = "other@test.example";
    private static final String READER = "reader@test.example";

    private static TestPortal portal;
    private static Activity activity;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(OTHER, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(READER, Role.READER, "INL", Side.DONOR);
        long inl = portal.organisation("INL", Side.DONOR).id();
        activity = portal.post(
                PlanOf.training(inl, "Training on evidence", "2007-06-12", Status.CONFIRMED, Visibility.MEMBERS));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String page() {
        return "/activities/" + activity.id();
    }

    private static String tokenOf(TestBrowser browser) {
        return browser.open("/feeds").fields("/feeds").get("form-token").get(0);
    }

    @Test
    void aFormWithoutATokenWithAForeignOneOrWithOneOfAnotherSessionIsTooOld() {
        String foreign = tokenOf(portal.as(OTHER));
        String mineElsewhere = tokenOf(portal.as(MEMBER));
        TestBrowser browser = portal.as(MEMBER);
        for (String[] fields : List.of(
                new String[] {"name", "Smuggled"},
                new String[] {"name", "Smuggled", "form-token", ""},
                new String[] {"name", "Smuggled", "form-token", "nonsense"},
                new String[] {"name", "Smuggled", "form-token", foreign},
                new String[] {"name", "Smuggled", "form-token", mineElsewhere})) {
            browser.postRaw("/feeds", fields);
            assertEquals(400, browser.status());
            assertTrue(browser.text().contains("Nothing was saved"), browser.text());
        }
        assertFalse(browser.open("/feeds").body().contains("Smuggled"));
    }

    @Test
    void whoseRoleIsTooLowIsToldSo() {
        TestBrowser reader = portal.as(READER);
        for (String address : List.of("/activities/new", page() + "/edit", page() + "/cancellation")) {
            assertEquals(403, reader.ask("GET", address).status(), address);
        }
        String token = tokenOf(reader);
        for (String address : List.of("/activities", "/activities/check", page(), page() + "/cancellation")) {
            assertEquals(403, reader.postRaw(address, "form-token", token).status(), address);
        }
        TestBrowser member = portal.as(MEMBER);
        String its = tokenOf(member);
        assertEquals(403, member.postRaw("/digests/test", "form-token", its).status());
        assertEquals(
                403,
                member.postRaw("/digests/2007-06/sending", "form-token", its).status());
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndComesBackWhereTheyWereGoing() {
        TestBrowser visitor = portal.visitor().open("/overlaps?kind=clash&page=2");
        assertEquals("/sign-in", visitor.path());
        visitor.submit("/sign-in", "email", MEMBER);
        portal.runJobs();
        String link = portal.mailFolder().newest(20).stream()
                .flatMap(letter -> letter.text().lines())
                .filter(line -> line.contains("/sign-in/"))
                .findFirst()
                .orElseThrow()
                .strip();
        String path = URI.create(link).getPath();
        visitor.open(path);
        visitor.submit(path);
        assertEquals("/overlaps", visitor.path());
        assertEquals(
                "clash",
                visitor.page().select("select[name=kind] option[selected]").attr("value"));
    }

    @Test
    void aHeadRequestOfWhoIsNotSignedInIsAnsweredAsAGetIs() {
        assertEquals(302, portal.visitor().ask("GET", "/overlaps").status());
        assertEquals(302, portal.visitor().ask("HEAD", "/overlaps").status());
    }

    @Test
    void aFormOfWhoIsSignedInNoMoreIsRefusedWithTheReason() {
        TestBrowser browser = portal.as(MEMBER).open("/activities/new");
        Map<String, List<String>> typed = browser.fields("/activities");
        browser.cookies().remove("session");
        browser.postRaw("/activities", "form-token", typed.get("form-token").get(0), "title", "Half an hour of typing");
        assertEquals(403, browser.status());
        assertTrue(browser.text().contains("not signed in any more"), browser.text());
    }

    @Test
    void anothersActivityIsNotOnesOwnToChange() {
        TestBrowser other = portal.as(OTHER);
        String token = tokenOf(other);
        assertEquals(403, other.ask("GET", page() + "/edit").status());
        assertEquals(
                403,
                other.postRaw(page(), "form-token", token, "title", "Mine now", "version", "1")
                        .status());
        assertEquals(
                403,
                other.postRaw(page() + "/cancellation", "form-token", token, "reason", "No")
                        .status());
        assertFalse(portal.as(MEMBER).open(page()).text().contains("Mine now"));
    }

    @Test
    void anothersFeedCanNeitherBeRenewedNorEnded() {
        TestBrowser member = portal.as(MEMBER).open("/feeds").submit("/feeds", "name", "Office");
        String action = member.page().select("form[action$=rotation]").attr("action");
        String address = member.page().select("input.address").first().attr("value");
        TestBrowser other = portal.as(OTHER);
        String token = tokenOf(other);
        assertEquals(404, other.postRaw(action, "form-token", token).status());
        assertEquals(
                404,
                other.postRaw(action.replace("rotation", "revocation"), "form-token", token)
                        .status());
        assertEquals(200, portal.visitor().open(URI.create(address).getPath()).status());
    }

    @Test
    void numbersThatAreNoneNameNothing() {
        TestBrowser member = portal.as(MEMBER);
        String token = tokenOf(member);
        for (String id : List.of("999999", "-1", "0", "abc", "1.5", "99999999999999999999999", "%31%20", "1'--", "٣")) {
            String address = "/activities/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8);
            assertEquals(404, member.open(address).status(), id);
            assertEquals(404, member.open(address + "/edit").status(), id);
            assertEquals(404, member.postRaw(address, "form-token", token).status(), id);
            String feed = "/feeds/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8);
            assertEquals(
                    404, member.postRaw(feed + "/rotation", "form-token", token).status(), id);
            assertEquals(404, member.open(feed + ".ics").status(), id);
        }
        for (String month : List.of("2007-13", "0000-00", "abc", "99999999-01")) {
            assertEquals(404, member.open("/digests/" + month).status(), month);
        }
    }

    @Test
    void nonsenseInAnAddressIsTakenForNothing() {
        TestBrowser member = portal.as(MEMBER);
        for (String query : List.of(
                "month=2007-13",
                "month=-999999999-01",
                "view=list&from=2007-02-30",
                "view=list&page=99999999999",
                "view=list&page=10000",
                "view=list&page=-1",
                "organisation=abc&kind=%01&region=%F0%9F%98%80&status=DRAFT",
                "q=%25%5F%27%22%5C",
                "q=" + "a".repeat(3000),
                "q=%F0%9F%98%80".repeat(80),
                "day=0000-00-00")) {
            assertEquals(200, member.open("/calendar?" + query).status(), query);
            assertEquals(200, member.open("/overlaps?" + query).status(), query);
            assertEquals(200, member.open("/feeds?" + query).status(), query);
            assertEquals(200, member.open("/activities/new?" + query).status(), query);
        }
    }

    @Test
    void anAddressThatIsNoTextIsRefused() throws IOException {
        for (String query : List.of(
                "q=%00",
                "%00=q", "q=%FF%FE", "kind=%ED%A0%80", "q=%C0%AF", "q=%zz", "q=%", "q=%4", "q=%C3", "q=%F4%90%80%80")) {
            assertEquals(400, bare("GET /calendar?" + query), query);
            assertEquals(400, bare("GET /static/css/base.css?" + query), query);
            assertEquals(400, bare("POST /sign-in?" + query), query);
        }
        for (String path : List.of(
                "/calendar%00",
                "/activities/%00",
                "/activities/%FF%FE",
                "/activities/%C0%AF",
                "/activities/%zz",
                "/activities/%",
                "/feeds/%C0%AE%C0%AE",
                "/static/%00.css",
                "/activities/%u0041")) {
            assertEquals(400, bare("GET " + path), path);
        }
        assertEquals(200, bare("GET /calendar?q=%D1%81%D1%83%D0%B4+%26%20%F0%9F%98%80"));
    }

    @Test
    void anAddressOrHeadWithoutEndIsRefused() throws IOException {
        assertEquals(414, bare("GET /calendar?" + "a&".repeat(1_001)));
        assertEquals(414, bare("GET /calendar?q=" + "a".repeat(20_000)));
        assertEquals(
                431,
                statusOf("GET /calendar HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                        + "a".repeat(20_000) + "\r\n\r\n"));
        assertEquals(200, bare("GET /calendar?" + "a&".repeat(900)));
    }

    @Test
    void aFormWithFieldsWithoutEndIsRefused() {
        TestBrowser member = portal.as(MEMBER);
        String token = tokenOf(member);
        String[] fields = new String[2 * 1_001];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "f" + i;
            fields[i + 1] = "";
        }
        fields[0] = "form-token";
        fields[1] = token;
        assertEquals(413, member.postRaw("/feeds", fields).status());
        assertTrue(member.text().contains("Nothing was saved"), member.text());
    }

    private static int bare(String line) throws IOException {
        return statusOf(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aMethodThatIsNotOfferedIsRefusedAndAnUnknownAddressNamesNothing() {
        TestBrowser member = portal.as(MEMBER);
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            int status = member.ask(method, page()).status();
            assertTrue(Set.of(404, 405).contains(status), method + " " + status);
        }
        assertEquals(405, member.ask("DELETE", "/calendar").status());
        assertEquals(404, member.open("/no/such/page").status());
        assertEquals(400, member.ask("GET", "/static/../../secret.key").status());
        for (String method : List.of("TRACE", "OPTIONS", "FOO", "PROPFIND")) {
            int status = member.ask(method, "/calendar").status();
            assertTrue(Set.of(400, 404, 405, 501).contains(status), method + " " + status);
            assertFalse(member.body().contains("session="), method);
        }
    }

    @Test
    void aMethodIsWhatTheRequestsFirstWordSays() {
        TestBrowser member = portal.as(MEMBER);
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertEquals(200, member.ask("GET", "/calendar", header, "DELETE").status(), header);
            assertEquals(405, member.ask("DELETE", "/calendar", header, "GET").status(), header);
        }
    }

    @Test
    void bytesThatAreNoRequestAreAnsweredWithoutFailing() throws IOException {
        for (String line : List.of(
                "GET /activities/%zz HTTP/1.1",
                "GET /activities/%00 HTTP/1.1",
                "GET /activities/%ff%fe HTTP/1.1",
                "GET /calendar?q=%zz HTTP/1.1",
                "GET /calendar?q=%ff%c0%80 HTTP/1.1",
                "GET /calendar?%=%&&=&q HTTP/1.1",
                "GET /static/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /feeds/%2e%2e%2f1.ics HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1",
                "FOO /calendar HTTP/1.1")) {
            int status = statusOf(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(status >= 200 && status < 500, line.substring(0, Math.min(60, line.length())) + ": " + status);
        }
    }

    @Test
    void aFormThatIsNoFormIsRefused() throws IOException {
        String session = portal.as(MEMBER).cookies().get("session");
        for (String body : List.of("a=%zz&form-token=x", "%", "=&=&=", "a=%ff", "\u0000\u0001", "form-token=%")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            int status =
                    statusOf("POST /activities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: session="
                            + session + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + bytes.length + "\r\n\r\n" + body);
            assertEquals(400, status, body);
        }
        int multipart = statusOf("POST /activities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: session="
                + session + "\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc");
        assertEquals(415, multipart);
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedHoweverItIsSent() throws IOException {
        String session = portal.as(MEMBER).cookies().get("session");
        String head = "POST /activities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: session=" + session
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String body = "title=" + "a".repeat(3_000_000);
        assertEquals(413, statusOf(head + "Content-Length: " + body.length() + "\r\n\r\n" + body));
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        assertEquals(413, statusOf(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks));
        String part = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + body + "\r\n--b--\r\n";
        String multipart = head.replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=b");
        assertEquals(413, statusOf(multipart + "Content-Length: " + part.length() + "\r\n\r\n" + part));
    }

    private static int statusOf(String request) throws IOException {
        URI address = portal.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException e) {
                // the server may answer and hang up before it has read all
            }
            InputStream in = socket.getInputStream();
            byte[] first = in.readNBytes(12);
            return Integer.parseInt(new String(first, StandardCharsets.ISO_8859_1).substring(9));
        }
    }

    @Test
    void aFeedsFilterThatCannotBeReadOrKeptIsRefusedBesideTheForm() {
        TestBrowser member = portal.as(MEMBER);
        String token = tokenOf(member);
        String huge = java.util.stream.IntStream.range(0, 59)
                .mapToObj(i -> "theme=" + "a".repeat(55) + i)
                .collect(java.util.stream.Collectors.joining("&"));
        assertEquals(
                422,
                member.postRaw("/feeds", "form-token", token, "name", "Huge", "filter", huge)
                        .status());
        assertEquals(
                303,
                member.postRaw("/feeds", "form-token", token, "name", "Odd", "filter", "q=%zz&&=%")
                        .status());
        assertEquals(
                422,
                member.postRaw("/feeds", "form-token", token, "name", "n".repeat(121))
                        .status());
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe() {
        TestBrowser member = portal.as(MEMBER);
        for (String address : List.of(
                "/calendar",
                "/no/such/page",
                "/static/css/base.css",
                "/static/none.css",
                "/calendar.ics",
                "/health",
                "/organisations.css",
                "/feeds/1.ics")) {
            member.ask("GET", address);
            assertEquals("nosniff", member.header("X-Content-Type-Options"), address);
            assertEquals("DENY", member.header("X-Frame-Options"), address);
            assertTrue(member.header("Content-Security-Policy").contains("default-src 'none'"), address);
            assertFalse(member.header("Content-Security-Policy").contains("unsafe"), address);
            assertEquals("", member.header("Server"), address);
        }
        member.ask("DELETE", "/calendar");
        assertEquals("nosniff", member.header("X-Content-Type-Options"));
        assertEquals("no-store", member.open("/overlaps").header("Cache-Control"));
    }

    @Test
    void programsAreGivenNoCookie() {
        for (String address : List.of(
                "/calendar.ics", "/feeds/1-x.ics", "/health", "/ready", "/organisations.css", "/static/css/base.css")) {
            assertEquals("", portal.visitor().ask("GET", address).header("Set-Cookie"), address);
        }
    }

    @Test
    void aFailureInTheMiddleOfAPageIsToldOnAPage() {
        try (TestPortal broken = TestPortal.empty()) {
            broken.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
            TestBrowser member = broken.as(MEMBER);
            broken.testDatabase.database().sql().execute("alter table overlap drop column reasons");
            member.open("/overlaps");
            assertEquals(500, member.status());
            assertTrue(member.text().contains("Reference"), member.text());
            assertEquals("nosniff", member.header("X-Content-Type-Options"));
        }
    }
}
