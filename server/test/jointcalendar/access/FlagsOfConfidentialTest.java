package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.RouteTableTest;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Link;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.activity.Translation;
import jointcalendar.calendar.PlanOf;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;

/**
 * Activities that INL keeps confidential overlap those of others; their flags are acknowledged, talked about, settled and joined. Each of
 * their texts holds a mark, and people of other organisations look for it behind every address that there is.
 */
class FlagsOfConfidentialTest {
    private static final String MARK = "Zyxw";
    private static final String OWN = "own@test.example";
    private static final List<String> OUTSIDERS =
            List.of("", "donor@test.example", "guest@test.example", "reader@test.example");
    private static final List<String> DAYS =
            List.of("2007-06-11", "2007-06-12", "2007-06-13", "2007-07-20", "2007-08-30");
    private static final int MOST = 12;

    private static TestPortal portal() {
        TestPortal portal = TestPortal.empty();
        portal.account("donor@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("guest@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("reader@test.example", Role.READER, "UNDP", Side.DONOR);
        portal.account(OWN, Role.MEMBER, "INL", Side.DONOR);
        post(portal, "OSCE", Side.DONOR, "Interviews", "2007-06-12");
        post(portal, "MIA", Side.GUEST, "Reporting", "2007-06-13");
        post(portal, "UNDP", Side.DONOR, "Shelters", "2007-07-20");
        return portal;
    }

    private static void post(TestPortal portal, String lead, Side side, String title, String day) {
        long organisation = portal.organisation(lead, side).id();
        portal.post(PlanOf.training(organisation, title, day, Status.CONFIRMED, Visibility.MEMBERS));
    }

    private static Plan kept(TestPortal portal, Visibility visibility, String day) {
        LocalDate first = LocalDate.parse(day);
        return Plan.of(
                        MARK + "title",
                        "training",
                        portal.organisation("INL", Side.DONOR).id(),
                        Session.wholeDays(first, first.plusDays(1)))
                .with(made -> made.description(MARK + "description")
                        .translations(Map.of(Language.RU, new Translation(MARK + "заглавие", MARK + "описание")))
                        .status(Status.CONFIRMED)
                        .place(new Place(MARK + "venue", MARK + "town", Optional.of("KZ-35"), Optional.of("KZ")))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .contact(new Contact(
                                MARK + "person",
                                MARK.toLowerCase(java.util.Locale.ROOT) + "@test.example",
                                "+7 701 " + MARK))
                        .links(List.of(new Link("https://test.example/" + MARK, MARK + "link")))
                        .tags(Set.of(MARK + "tag"))
                        .visibility(visibility)
                        .result(Result.NONE.with(
                                came -> came.outcome(MARK + "outcome").recommendations(MARK + "advice"))));
    }

    /** INL's people do all that one can about each flag of it. */
    private static void live(TestPortal portal, Activity activity) {
        TestBrowser own = portal.as(OWN);
        List<String> pages = own.open("/activities/" + activity.id())
                .page()
                .select("#findings .acts a")
                .eachAttr("href");
        assertFalse(pages.isEmpty());
        int number = 0;
        for (String page : pages) {
            own.open(page).submit(page + "/comments", "text", MARK + "comment");
            own.open(page).submit(page + "/acknowledgement");
            if (number++ % 2 == 0) {
                own.open(page).submit(page + "/keeping", "reason", MARK + "reason");
            }
        }
    }

    private static Set<String> addresses(TestPortal portal, TestBrowser browser, boolean signedIn) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (String route : routes()) {
            if (route.contains("{id}")) {
                IntStream.rangeClosed(1, MOST)
                        .forEach(id -> all.add(filled(route.replace("{id}", Integer.toString(id)))));
            } else {
                all.add(filled(route));
            }
        }
        all.addAll(List.of(
                "/calendar?month=2007-06",
                "/calendar?view=list&from=2007-05-01",
                "/calendar?view=week&from=2007-06-11",
                "/calendar?view=quarter&from=2007-04-01",
                "/calendar?view=coverage&from=2007-04-01",
                "/calendar?view=regions&from=2007-04-01",
                "/search?q=Zyx",
                "/search?q=prosecution",
                "/search?q=INL",
                "/overlaps?state=all",
                "/overlaps?state=settled",
                "/overlaps?state=acknowledged",
                "/overlaps?sort=found",
                "/overlaps?organisation="
                        + portal.organisation("INL", Side.DONOR).id()));
        if (signedIn) {
            browser.open("/feeds").submit("/feeds", "name", "mine");
            browser.page()
                    .select("section input.address")
                    .forEach(field -> all.add(URI.create(field.attr("value")).getPath()));
        }
        return all;
    }

    private static List<String> routes() throws IOException {
        try (var table = RouteTableTest.class.getResourceAsStream("routes.txt")) {
            return new String(java.util.Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" GET "))
                    .map(line -> line.split(" ")[0])
                    .filter(route -> !route.startsWith("/static"))
                    .toList();
        }
    }

    private static String filled(String route) {
        return route.replace("{month}", "2007-05")
                .replace("{day}", "2007-06-12")
                .replace("{version}", "1")
                .replaceAll("\\{[a-z]+}", "1");
    }

    private static TestBrowser as(TestPortal portal, String email) {
        return email.isEmpty() ? portal.visitor() : portal.as(email);
    }

    @Test
    void noMarkOfThemIsFoundBehindAnyAddressNorInAnyLetter() throws IOException {
        try (TestPortal portal = portal()) {
            List<Activity> all = new ArrayList<>();
            all.add(portal.post(kept(portal, Visibility.BUSY, "2007-06-12")));
            all.add(portal.post(kept(portal, Visibility.HIDDEN, "2007-06-12")));
            all.add(portal.post(kept(portal, Visibility.HIDDEN, "2007-07-20")));
            all.forEach(activity -> live(portal, activity));
            portal.revise(portal.activity(all.get(1).id()), plan -> PlanOf.moved(plan, "2007-06-13"));
            String seenByItsOwner = portal.as(OWN).open("/overlaps?state=all").body();
            assertTrue(seenByItsOwner.contains(MARK + "title"), "the test would see it");
            for (String email : OUTSIDERS) {
                TestBrowser browser = as(portal, email);
                Set<String> addresses = addresses(portal, browser, !email.isEmpty());
                assertTrue(addresses.size() > 200, addresses.size() + " are too few");
                for (String address : addresses) {
                    browser.ask("GET", address, "Accept-Encoding", "identity");
                    assertFalse(said(browser).contains(MARK), email + " finds it at " + address);
                }
            }
            assertNoLetterSaysIt(portal);
        }
    }

    private static String said(TestBrowser browser) {
        return browser.body() + browser.allHeaders();
    }

    private static void assertNoLetterSaysIt(TestPortal portal) {
        portal.clock.set(portal.clock.instant().plus(Duration.ofMinutes(5)));
        portal.realTime.set(portal.realTime.instant().plus(Duration.ofMinutes(5)));
        portal.runJobs();
        var letters = portal.mailFolder().newest(500);
        assertTrue(letters.stream().anyMatch(letter -> letter.text().contains("/overlap-letters/")));
        letters.stream()
                .filter(letter -> !letter.to().equals(OWN))
                .forEach(letter -> assertFalse(
                        (letter.subject() + letter.text() + letter.html().orElse("")).contains(MARK), letter.text()));
    }

    @Test
    void theFormAnswersAsIfNothingWereHiddenWhateverIsTried() {
        try (TestPortal with = portal();
                TestPortal without = portal()) {
            for (String day : List.of("2007-06-12", "2007-07-20")) {
                live(with, with.post(kept(with, Visibility.HIDDEN, day)));
            }
            for (String email : List.of("donor@test.example", "guest@test.example")) {
                Map<String, String> answers = probed(with, email);
                assertEquals(probed(without, email), answers, email);
                assertTrue(
                        answers.values().stream().anyMatch(answer -> answer.contains("class=\"notice")),
                        "nothing was found at all");
            }
        }
    }

    private static Map<String, String> probed(TestPortal portal, String email) {
        TestBrowser browser = portal.as(email);
        String token = browser.open("/activities/new")
                .fields("/activities")
                .get("form-token")
                .get(0);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String day : DAYS) {
            for (String title : List.of(MARK + "title", "Probe")) {
                for (String region : List.of("KZ-35", "KZ-63", "")) {
                    for (String audience : List.of("police", "prosecutors", "")) {
                        for (String venue : List.of(MARK + "venue", "")) {
                            List<String> asked = List.of(day, title, region, audience, venue);
                            browser.postRaw("/activities/check", fields(token, asked));
                            answers.put(asked.toString(), browser.body().replaceAll("value=\"[^\"]*\"", ""));
                        }
                    }
                }
            }
        }
        return answers;
    }

    private static String[] fields(String token, List<String> asked) {
        return Stream.of(
                        List.of(
                                "form-token",
                                token,
                                "kind",
                                "training",
                                "status",
                                "confirmed",
                                "themes",
                                "prosecution"),
                        List.of("first-day", asked.get(0), "title", asked.get(1), "region", asked.get(2)),
                        List.of("audiences", asked.get(3), "venue", asked.get(4), "locality", MARK + "town"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
