package jointcalendar.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.text.Language;
import jointcalendar.web.Cookies;
import jointcalendar.web.FormToken;
import jointcalendar.web.Frame;
import jointcalendar.web.Network;
import jointcalendar.web.Pages;
import jointcalendar.web.Proxies;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;
import jointcalendar.web.Web;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestPagesTest {
    private final DigestHouse house = new DigestHouse();
    private final Account coordinator = house.person("coordinator", Role.COORDINATOR, house.inl);
    private final Account reader = house.person("reader", Role.READER, house.iom);
    private final Account ministry = house.person("ministry", Role.MEMBER, house.mvd);
    private final Javalin server = server().start(0);
    private final HttpClient http = HttpClient.newHttpClient();

    private Javalin server() {
        Cookies cookies = new Cookies(false);
        FormToken formToken = new FormToken(new Signer(new byte[32]));
        Pages pages = new Pages(
                DigestHouse.TEMPLATES, new Frame.Maker(formToken, cookies, viewer -> 0, viewer -> 0, "test", false));
        Refusal refusal = new Refusal(pages);
        DigestPages digests = new DigestPages(
                house.issues,
                house.dates,
                house.views(),
                house.subscriptions,
                house.accounts,
                house.sender(),
                pages,
                refusal,
                cookies);
        UnsubscribePages leaving = new UnsubscribePages(
                house.subscriptions, pages, refusal, new ReaderLanguage(cookies, () -> Language.EN));
        return new Web(
                        cookies,
                        this::visitor,
                        formToken,
                        DigestHouse.MESSAGES,
                        refusal,
                        new ReaderLanguage(cookies, () -> Language.EN),
                        Network.of(URI.create("http://localhost"), Set.of(), Proxies.NONE),
                        refused -> {})
                .server(List.of(digests, leaving));
    }

    /** A session's token is the person's address. */
    private Visitor.Known visitor(String session) {
        return house.accounts
                .byEmail(session)
                .map(account -> new Visitor.Known(account.viewer(), "ORG"))
                .orElseGet(() -> new Visitor.Known(Viewer.nobody(Language.EN), ""));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private HttpRequest.Builder request(String path, String... person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        return person.length == 0 ? request : request.header("Cookie", "session=" + person[0]);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String page(String path, Account person) throws Exception {
        HttpResponse<String> answer = send(request(path, person.email()));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** Presses the button of a form on the page, as a browser would. */
    private int press(String path, String action, Account person) throws Exception {
        var fields = Jsoup.parse(page(path, person)).select("form[action=" + action + "] input");
        StringBuilder body = new StringBuilder();
        for (var field : fields) {
            body.append(field.attr("name")).append('=');
            body.append(URLEncoder.encode(field.val(), StandardCharsets.UTF_8)).append('&');
        }
        return send(request(action, person.email())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                .statusCode();
    }

    private boolean isWantedBy(Account person) {
        return house.subscriptions.isWantedBy(person.id());
    }

    private String leave(Account person) {
        return house.subscriptions.addressToLeave(person.id()).getPath();
    }

    @Test
    void showsEachTheNextDigestAsTheyWouldGetIt() throws Exception {
        house.introduce();
        house.post(new PlanDraft(house.osce, "Undercover", "2007-06-12").seenBy(Visibility.DONORS));
        String shown = page("/digests", reader);
        assertTrue(shown.contains("Undercover"));
        assertTrue(shown.contains("Friday, 1 June 2007"), shown);
        assertFalse(page("/digests", ministry).contains("Undercover"));
        assertTrue(page("/digests", ministry).contains("nothing to tell you"));
    }

    @Test
    void showsAnEarlierDigestWithTheViewersRights() throws Exception {
        house.introduce();
        house.post(new PlanDraft(house.osce, "Undercover", "2007-06-12").seenBy(Visibility.DONORS));
        house.sendNext();
        assertTrue(page("/digests", reader).contains("/digests/2007-06"));
        assertTrue(page("/digests/2007-06", reader).contains("Undercover"));
        assertFalse(page("/digests/2007-06", ministry).contains("Undercover"));
        assertEquals(404, send(request("/digests/2007-09", reader.email())).statusCode());
        assertEquals(404, send(request("/digests/june", reader.email())).statusCode());
    }

    @Test
    void asksNobodyInToReadDigests() throws Exception {
        assertEquals(302, send(request("/digests")).statusCode());
        assertEquals(302, send(request("/digests/2007-05")).statusCode());
    }

    @Test
    void turnsTheOwnCopyOffAndOn() throws Exception {
        assertEquals(303, press("/digests", "/digests/subscription", reader));
        assertFalse(isWantedBy(reader));
        assertEquals(303, press("/digests", "/digests/subscription", reader));
        assertTrue(isWantedBy(reader));
    }

    @Test
    void letsTheCoordinatorTestAndSend() throws Exception {
        assertEquals(303, press("/digests", "/digests/test", coordinator));
        assertEquals(List.of("coordinator@demo.example"), house.delivered().recipients());
        assertEquals(303, press("/digests", "/digests/2007-05/sending", coordinator));
        assertEquals(4, house.delivered().recipients().size());
    }

    @Test
    void letsNobodyElseSend() throws Exception {
        assertFalse(page("/digests", reader).contains("/sending"));
        var answer =
                send(request("/digests/2007-05/sending", reader.email()).POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(403, answer.statusCode());
        assertEquals(List.of(), house.delivered().recipients());
    }

    @Test
    void unsubscribesByOneClickWithoutSigningIn() throws Exception {
        var answer = send(request(leave(reader))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertEquals(200, answer.statusCode());
        assertFalse(isWantedBy(reader));
        assertTrue(isWantedBy(ministry));
    }

    @Test
    void doesNotUnsubscribeWhoeverFollowsTheAddress() throws Exception {
        var answer = send(request(leave(reader)));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("method=\"post\""));
        assertTrue(isWantedBy(reader));
    }

    @Test
    void refusesAnAddressThatItDidNotMake() throws Exception {
        String foreign = leave(reader).replaceFirst("/" + reader.id() + "\\.", "/" + ministry.id() + ".");
        for (String path : List.of(foreign, "/unsubscribe/1", "/unsubscribe/" + reader.id() + ".x")) {
            assertEquals(404, send(request(path)).statusCode());
            assertEquals(
                    404,
                    send(request(path).POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode());
        }
        assertTrue(isWantedBy(reader));
        assertTrue(isWantedBy(ministry));
    }
}
