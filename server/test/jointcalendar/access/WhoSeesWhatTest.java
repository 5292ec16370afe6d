package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nine activities of INL with the Ministry of Justice as partner, and seven who look at them through every door. */
class WhoSeesWhatTest {
    private static final Set<String> PUBLIC = Set.of("public confirmed", "public cancelled");
    private static final Set<String> SHARED =
            Set.of("public confirmed", "public cancelled", "members confirmed", "members cancelled");
    private static final Set<String> DONORS = Set.of(
            "public confirmed",
            "public cancelled",
            "members confirmed",
            "members cancelled",
            "donors confirmed",
            "donors cancelled");
    private static final Set<String> ALL = Set.of(
            "public confirmed",
            "public cancelled",
            "public draft",
            "members confirmed",
            "members cancelled",
            "members draft",
            "donors confirmed",
            "donors cancelled",
            "donors draft");
    private static final Map<String, Set<String>> SEES = Map.of(
            "nobody", PUBLIC,
            "donor-reader@test.example", DONORS,
            "donor-member@test.example", DONORS,
            "guest-member@test.example", SHARED,
            "guest-partner@test.example", SHARED,
            "own-member@test.example", ALL,
            "coordinator@test.example", ALL);
    /** What two confirmed ones that one sees both of make: all three clash with each other. */
    private static final Map<String, Integer> OVERLAPS = Map.of(
            "donor-reader@test.example", 3,
            "donor-member@test.example", 3,
            "guest-member@test.example", 1,
            "guest-partner@test.example", 1,
            "own-member@test.example", 3,
            "coordinator@test.example", 3);

    private static TestPortal portal;
    private static final Map<String, Activity> POSTED = new LinkedHashMap<>();

    @BeforeAll
    static void post() {
        portal = TestPortal.empty();
        portal.account("donor-reader@test.example", Role.READER, "UNDP", Side.DONOR);
        portal.account("donor-member@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("guest-member@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("guest-partner@test.example", Role.MEMBER, "MOJ", Side.GUEST);
        portal.account("own-member@test.example", Role.MEMBER, "INL", Side.DONOR);
        portal.account("coordinator@test.example", Role.COORDINATOR, "SEC", Side.GUEST);
        long inl = portal.organisation("INL", Side.DONOR).id();
        Set<Long> partner = Set.of(portal.organisation("MOJ", Side.GUEST).id());
        for (Visibility visibility : Visibility.values()) {
            for (Status status : Set.of(Status.DRAFT, Status.CONFIRMED, Status.CANCELLED)) {
                String name = lower(visibility) + " " + lower(status);
                POSTED.put(
                        name,
                        portal.post(PlanOf.training(inl, "Zebra " + name, "2007-05-15", status, visibility, partner)));
            }
        }
        Plan meeting = PlanOf.training(inl, "Quarterly", "2007-07-10", Status.CONFIRMED, Visibility.PUBLIC);
        portal.post(new Plan(
                meeting.title(),
                "",
                "coordination-meeting",
                meeting.status(),
                meeting.precision(),
                meeting.sessions(),
                meeting.place(),
                Set.of(),
                Set.of(),
                Set.of(),
                inl,
                Set.of(),
                Set.of(),
                meeting.expectedParticipants(),
                meeting.actualParticipants(),
                meeting.visibility(),
                "",
                meeting.cancellationReason()));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static TestBrowser browser(String who) {
        return who.equals("nobody") ? portal.visitor() : portal.as(who);
    }

    private static Set<String> named(String body) {
        return POSTED.keySet().stream()
                .filter(name -> body.contains("Zebra " + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> seen(String who, Predicate<String> also) {
        return SEES.get(who).stream().filter(also).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePageOfAnActivityIsThereForThoseWhoMaySeeItAndForNobodyElse() {
        SEES.forEach((who, sees) -> POSTED.forEach((name, activity) -> {
            TestBrowser browser = browser(who).open("/activities/" + activity.id());
            assertEquals(sees.contains(name) ? 200 : 404, browser.status(), who + " and " + name);
            assertEquals(sees.contains(name), browser.body().contains("Zebra " + name), who + " and " + name);
        }));
    }

    @Test
    void theFormsToChangeItOpenForItsLeadItsPartnersAndTheCoordinatorAsFarAsTheySeeIt() {
        for (String form : Set.of("/edit", "/cancellation")) {
            SEES.forEach((who, sees) -> POSTED.forEach((name, activity) -> {
                TestBrowser browser = browser(who).ask("GET", "/activities/" + activity.id() + form);
                int expected =
                        switch (who) {
                            case "nobody" -> 302;
                            case "donor-reader@test.example" -> 403;
                            case "donor-member@test.example", "guest-member@test.example" ->
                                sees.contains(name) ? 403 : 404;
                            default -> sees.contains(name) ? 200 : 404;
                        };
                assertEquals(expected, browser.status(), who + " and " + name + form);
                assertTrue(expected == 200 || named(browser.body()).isEmpty(), who + " and " + name + form);
            }));
        }
    }

    @Test
    void theCalendarHoldsWhatOneMaySeeInEveryView() {
        SEES.forEach((who, sees) -> assertTrue(
                sees.containsAll(
                        named(browser(who).open("/calendar?month=2007-05").body())),
                who));
        for (String address : Set.of(
                "/calendar?view=list&from=2007-05-01",
                "/calendar?view=list&from=2007-05-01&q=Zebra",
                "/calendar?view=list&from=2007-05-01&region=KZ-35&audience=police")) {
            SEES.keySet()
                    .forEach(who -> assertEquals(
                            seen(who, name -> true),
                            named(browser(who).open(address).body()),
                            who + " at " + address));
        }
    }

    @Test
    void searchingForTheNameOfAHiddenActivityFindsAndCountsNothing() {
        String address = "/calendar?month=2007-05&q=donors";
        String hidden = browser("guest-member@test.example").open(address).text();
        String nonsense = browser("guest-member@test.example")
                .open("/calendar?month=2007-05&q=donorz")
                .text();
        assertEquals(nonsense.replace("donorz", "donors"), hidden);
    }

    @Test
    void aFeedHoldsWhatItsHolderMaySeeButNoDrafts() {
        SEES.keySet().forEach(who -> {
            String file = portal.visitor().open(feed(who)).body().replace("\r\n ", "");
            assertEquals(seen(who, name -> !name.endsWith("draft")), named(file), who);
        });
    }

    @Test
    void aFeedThatAsksForDraftsHoldsNone() {
        TestBrowser own = browser("own-member@test.example").open("/feeds?status=draft");
        own.submit("/feeds", "name", "drafts only");
        String address =
                own.page().select("section:contains(drafts only) input.address").attr("value");
        assertEquals(Set.of(), named(portal.visitor().open(path(address)).body()));
    }

    private static String feed(String who) {
        if (who.equals("nobody")) {
            return "/calendar.ics";
        }
        TestBrowser browser = browser(who).open("/feeds").submit("/feeds", "name", "mine");
        return path(browser.page().select("input.address").first().attr("value"));
    }

    private static String path(String address) {
        return java.net.URI.create(address).getPath();
    }

    @Test
    void overlapsAreListedAndCountedWhereOneSeesBothSides() {
        OVERLAPS.forEach((who, count) -> {
            TestBrowser browser = browser(who).open("/overlaps");
            Set<String> confirmed = seen(who, name -> name.endsWith("confirmed"));
            assertEquals(confirmed, named(browser.body()), who);
            assertEquals(
                    Integer.toString(count),
                    browser.page().select("a[href=/overlaps] *").text().replaceAll("[^0-9]", ""),
                    who);
        });
        assertEquals(302, browser("nobody").ask("GET", "/overlaps").status());
    }

    @Test
    void theFindingsOfAnActivityNameOnlyWhatOneMaySee() {
        String page = browser("guest-partner@test.example")
                .open("/activities/" + POSTED.get("public confirmed").id())
                .body();
        assertEquals(Set.of("public confirmed", "members confirmed"), named(page));
    }

    @Test
    void thePublicIsNotToldOfOverlaps() {
        TestBrowser nobody = browser("nobody");
        for (String address : Set.of("/calendar?month=2007-05", "/calendar?view=list&from=2007-05-01")) {
            assertFalse(
                    nobody.open(address)
                            .text()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("clash"),
                    address);
        }
        assertTrue(browser("donor-reader@test.example")
                .open("/calendar?view=list&from=2007-05-01")
                .text()
                .toLowerCase(java.util.Locale.ROOT)
                .contains("clash"));
    }

    @Test
    void theAgendaOfTheNextMeetingHoldsWhatOneMaySee() {
        OVERLAPS.keySet().forEach(who -> {
            Set<String> told = named(browser(who).open("/meetings/next").body());
            assertEquals(seen(who, name -> !name.endsWith("draft")), told, who);
        });
    }

    @Test
    void thePreviewOfTheDigestHoldsWhatOneMaySee() {
        OVERLAPS.keySet().forEach(who -> {
            Set<String> told = named(browser(who).open("/digests").body());
            assertTrue(told.containsAll(seen(who, name -> name.endsWith("confirmed"))), who + " is told " + told);
            assertTrue(SEES.get(who).containsAll(told), who + " is told " + told);
            assertTrue(told.stream().noneMatch(name -> name.endsWith("draft")), who + " is told " + told);
        });
    }
}
