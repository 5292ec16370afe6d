package jointcalendar.access;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;

/**
 * Somebody who reads all that the portal answers: every page that can be reached, feeds to the byte with what is told beside them, and what
 * forms say to many guesses. What differs at each request anyway is left out.
 */
final class Outsider {
    private static final int MOST_PAGES = 64;
    private static final List<String> DOORS = List.of(
            "/calendar",
            "/calendar?month=2007-05",
            "/calendar?month=2007-06",
            "/calendar?month=2007-07",
            "/calendar?view=list&from=2007-05-01",
            "/calendar?view=list&from=2007-05-01&page=2",
            "/calendar?month=2007-06&q=falcon",
            "/calendar?view=list&from=2007-05-01&q=falcon",
            "/calendar?view=list&from=2007-05-01&q=INL",
            "/calendar?view=list&from=2007-05-01&kind=training",
            "/calendar?view=list&from=2007-05-01&theme=prosecution",
            "/calendar?view=list&from=2007-05-01&audience=police",
            "/calendar?view=list&from=2007-05-01&region=KZ-35",
            "/calendar?view=list&from=2007-05-01&status=confirmed",
            "/calendar?view=list&from=2007-05-01&status=draft",
            "/overlaps",
            "/overlaps?page=2",
            "/overlaps?kind=clash",
            "/overlaps?kind=duplicate",
            "/overlaps?kind=repeat",
            "/overlaps?kind=opportunity",
            "/meetings/next",
            "/digests",
            "/feeds",
            "/organisations.css");

    private final TestBrowser browser;
    private final List<String> feeds = new ArrayList<>(List.of("/calendar.ics"));
    private final boolean mayPost;

    private Outsider(TestBrowser browser, boolean signedIn, boolean mayPost) {
        this.browser = browser;
        this.mayPost = mayPost;
        if (signedIn) {
            browser.open("/feeds").submit("/feeds", "name", "mine");
            browser.open("/feeds?kind=training").submit("/feeds", "name", "trainings");
            browser.page().select("section input.address").forEach(field -> feeds.add(path(field.attr("value"))));
        }
    }

    static Outsider nobody(TestPortal portal) {
        return new Outsider(portal.visitor(), false, false);
    }

    static Outsider reader(TestPortal portal, String email) {
        return new Outsider(portal.as(email), true, false);
    }

    static Outsider member(TestPortal portal, String email) {
        return new Outsider(portal.as(email), true, true);
    }

    /** Every answer by what was asked; asks for activities up to that number as well. */
    Map<String, String> readEverything(long lastActivity) {
        Map<String, String> answers = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(DOORS);
        for (long id = 1; id <= lastActivity; id++) {
            ahead.addAll(
                    List.of("/activities/" + id, "/activities/" + id + "/edit", "/activities/" + id + "/cancellation"));
        }
        while (!ahead.isEmpty() && answers.size() < MOST_PAGES) {
            String address = ahead.poll();
            if (!answers.containsKey(address)) {
                answers.put(address, get(address));
                browser.page().select("main a[href^=/]").stream()
                        .map(link -> link.attr("href"))
                        .filter(Outsider::isWorthFollowing)
                        .forEach(ahead::add);
            }
        }
        feeds.forEach(feed -> answers.put(feed, get(feed)));
        if (mayPost) {
            probe(answers, lastActivity);
        }
        return answers;
    }

    /** After this feeds are rendered as things are; a second later they say since when they are so. */
    void fetchFeeds() {
        feeds.forEach(this::get);
    }

    private static boolean isWorthFollowing(String link) {
        return link.matches("/(activities/[0-9]+|overlaps|meetings|digests|feeds|calendar\\?.*2007-0[5-8]).*")
                || link.equals("/activities/new");
    }

    private String get(String address) {
        browser.ask("GET", address, "Accept-Encoding", "identity");
        return seen();
    }

    private String seen() {
        String told = Stream.of("Location", "ETag", "Last-Modified", "Content-Type", "Cache-Control", "Vary")
                .map(name -> name + ": " + browser.header(name))
                .collect(Collectors.joining("\n"));
        return browser.status() + "\n" + told + "\n"
                + browser.body()
                        .replaceAll("name=\"form-token\" value=\"[^\"]*\"", "")
                        .replaceAll("name=\"form-key\" value=\"[^\"]*\"", "");
    }

    private void probe(Map<String, String> answers, long lastActivity) {
        String token = browser.open("/activities/new")
                .fields("/activities")
                .get("form-token")
                .get(0);
        for (String day : List.of("2007-06-11", "2007-06-12", "2007-06-20", "2007-07-25")) {
            for (String title : List.of("Operation Falcon at the border", "Probe")) {
                check(answers, token, day, title, "police", "KZ-35", "id", "");
                check(answers, token, day, title, "police", "KZ-63", "id", "");
                check(answers, token, day, title, "prosecutors", "KZ-35", "id", "");
            }
        }
        for (long id = 1; id <= lastActivity; id++) {
            String number = Long.toString(id);
            check(answers, token, "2007-06-12", "Probe", "police", "KZ-35", "id", number);
            check(answers, token, "2007-06-12", "Probe", "police", "KZ-35", "lead", number);
            post(answers, "/activities/" + id, "form-token", token, "version", "1", "title", "x", "check", "1");
        }
        post(answers, "/activities/" + lastActivity + "/cancellation", "form-token", token, "reason", "x");
        post(answers, "/activities/" + lastActivity, "form-token", token, "version", "1", "title", "x", "lead", "1");
    }

    private void check(
            Map<String, String> answers,
            String token,
            String day,
            String title,
            String audience,
            String region,
            String field,
            String value) {
        post(
                answers,
                "/activities/check",
                "form-token",
                token,
                "title",
                title,
                "kind",
                "training",
                "status",
                "confirmed",
                "first-day",
                day,
                "region",
                region,
                "locality",
                "Karaganda",
                "venue",
                "Falconry",
                "audiences",
                audience,
                "themes",
                "prosecution",
                field,
                value);
    }

    private void post(Map<String, String> answers, String address, String... fields) {
        browser.postRaw(address, fields);
        String asked = Stream.of(fields).skip(2).collect(Collectors.joining(" "));
        answers.put("POST " + address + " " + asked, seen());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
