package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One activity of INL of each visibility and status, with the Ministry of Justice as partner and OSCE and MIA as chosen readers, and nine
 * who look at them through every door.
 */
class WhoSeesWhatTest {
    private static final String BUSY = "Busy – INL";
    private static final Map<String, Set<String>> SEES = Map.of(
            "nobody", shared("public"),
            "donor-reader@test.example", shared("public", "members", "donors"),
            "donor-chosen@test.example", shared("public", "members", "donors", "chosen"),
            "guest-chosen@test.example", shared("public", "members", "chosen"),
            "guest-reader@test.example", shared("public", "members"),
            "guest-partner@test.example", shared("public", "members"),
            "own-member@test.example", all(),
            "own-reader@test.example", all(),
            "coordinator@test.example", all());
    /** Those who learn that INL is busy, and no more of it. */
    private static final Set<String> TOLD_OF_BUSY = Set.of(
            "donor-reader@test.example",
            "donor-chosen@test.example",
            "guest-chosen@test.example",
            "guest-reader@test.example",
            "guest-partner@test.example");
    /** All confirmed ones clash with each other: pairs of what one sees, and each of them with the one that is busy. */
    private static final Map<String, Integer> OVERLAPS = Map.of(
            "donor-reader@test.example", 3 + 3,
            "donor-chosen@test.example", 6 + 4,
            "guest-chosen@test.example", 3 + 3,
            "guest-reader@test.example", 1 + 2,
            "guest-partner@test.example", 1 + 2,
            "own-member@test.example", 21,
            "own-reader@test.example", 21,
            "coordinator@test.example", 21);

    private static Set<String> shared(String... visibilities) {
        return Arrays.stream(visibilities)
                .flatMap(visibility -> Stream.of(visibility + " confirmed", visibility + " cancelled"))
                .collect(Collectors.toSet());
    }

    private static Set<String> all() {
        return Stream.of("public", "members", "donors", "chosen", "own", "busy", "hidden")
                .flatMap(visibility ->
                        Stream.of(visibility + " confirmed", visibility + " cancelled", visibility + " draft"))
                .collect(Collectors.toSet());
    }

    private static TestPortal portal;
    private static final Map<String, Activity> POSTED = new LinkedHashMap<>();

    @BeforeAll
    static void post() {
        portal = TestPortal.empty();
        portal.account("donor-reader@test.example", Role.READER, "UNDP", Side.DONOR);
        portal.account("donor-chosen@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("guest-chosen@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("guest-reader@test.example", Role.READER, "GPO", Side.GUEST);
        portal.account("guest-partner@test.example", Role.MEMBER, "MOJ", Side.GUEST);
        portal.account("own-member@test.example", Role.MEMBER, "INL", Side.DONOR);
        portal.account("own-reader@test.example", Role.READER, "INL", Side.DONOR);
        portal.account("coordinator@test.example", Role.COORDINATOR, "SEC", Side.GUEST);
        long inl = portal.organisation("INL", Side.DONOR).id();
        Set<Long> partner = Set.of(portal.organisation("MOJ", Side.GUEST).id());
        Set<Long> readers = Set.of(
                portal.organisation("OSCE", Side.DONOR).id(),
                portal.organisation("MIA", Side.GUEST).id());
        for (Visibility visibility : Visibility.values()) {
            for (Status status : Set.of(Status.DRAFT, Status.CONFIRMED, Status.CANCELLED)) {
                String name = lower(visibility) + " " + lower(status);
                POSTED.put(
                        name,
                        portal.post(PlanOf.training(inl, "Zebra " + name, "2007-05-15", status, visibility, partner)
                                .seenBy(visibility, readers)));
            }
        }
        Plan meeting = PlanOf.training(inl, "Quarterly", "2007-07-10", Status.CONFIRMED, Visibility.PUBLIC);
        portal.post(Plan.of(
                        meeting.title(),
                        "coordination-meeting",
                        inl,
                        meeting.sessions().toArray(jointcalendar.activity.Session[]::new))
                .with(made -> made.status(meeting.status())
                        .precision(meeting.precision())
                        .place(meeting.place())
                        .expectedParticipants(meeting.expectedParticipants())
                        .visibility(meeting.visibility())
                        .cancellationReason(meeting.cancellationReason())));
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
                            case "donor-reader@test.example", "guest-reader@test.example", "own-reader@test.example" ->
                                403;
                            case "donor-chosen@test.example", "guest-chosen@test.example" ->
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
    void thatINLIsBusyIsToldOnceToThoseWhoTakePartAndNeitherWithAFilterThatWouldTellMore() {
        SEES.keySet().forEach(who -> {
            for (String address : Set.of("/calendar?month=2007-05", "/calendar?view=list&from=2007-05-01")) {
                String mine =
                        "&organisation=" + POSTED.get("public confirmed").plan().lead();
                String other = "&organisation="
                        + portal.organisation("OSCE", Side.DONOR).id();
                int told = TOLD_OF_BUSY.contains(who) ? 1 : 0;
                assertEquals(told, busy(who, address), who + " at " + address);
                assertEquals(told, busy(who, address + mine), who + " at " + address + mine);
                for (String filter : Set.of(
                        other,
                        "&q=Zebra",
                        "&q=Busy",
                        "&kind=training",
                        "&theme=prosecution",
                        "&audience=police",
                        "&region=KZ-35",
                        "&status=confirmed",
                        mine + "&status=confirmed")) {
                    assertEquals(0, busy(who, address + filter), who + " at " + address + filter);
                }
            }
        });
    }

    /** How many times it is told on the day; a month says so of a day whether there is room for its bar or not. */
    private static int busy(String who, String address) {
        return browser(who)
                .open(address)
                .page()
                .select("#d-2007-05-15[aria-label*=1 busy organisation], .entry:contains(" + BUSY + ")")
                .size();
    }

    @Test
    void aMonthCountsWhatOneSeesAndNeverWhatOneDoesNot() {
        SEES.forEach((who, sees) -> {
            String text = browser(who).open("/calendar?month=2007-05").text();
            assertTrue(text.contains(sees.size() + " activities in this month"), who + ": " + text);
        });
    }

    @Test
    void searchingForTheNameOfAHiddenActivityFindsAndCountsNothing() {
        String address = "/calendar?month=2007-05&q=donors";
        String hidden = browser("guest-partner@test.example").open(address).text();
        String nonsense = browser("guest-partner@test.example")
                .open("/calendar?month=2007-05&q=donorz")
                .text();
        assertEquals(nonsense.replace("donorz", "donors"), hidden);
    }

    @Test
    void aFeedHoldsWhatItsHolderMaySeeButNoDrafts() {
        SEES.keySet().forEach(who -> {
            String file = portal.visitor().open(feed(who)).body().replace("\r\n ", "");
            assertEquals(seen(who, name -> !name.endsWith("draft")), named(file), who);
            int events = file.split("BEGIN:VEVENT", -1).length - 1;
            int busy = file.split("SUMMARY:" + BUSY, -1).length - 1;
            assertEquals(TOLD_OF_BUSY.contains(who) ? 1 : 0, busy, who);
            assertEquals(
                    seen(who, name -> !name.endsWith("draft")).size() + busy + 1, events, who + " with the meeting");
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
                    count,
                    browser.page().select("ul.overlaps > li").size()
                            + browser.open("/overlaps?page=2")
                                    .page()
                                    .select("ul.overlaps > li")
                                    .size(),
                    who);
            assertEquals(
                    Integer.toString(count),
                    browser.page().select("a[href=/overlaps] *").text().replaceAll("[^0-9]", ""),
                    who);
        });
        assertEquals(302, browser("nobody").ask("GET", "/overlaps").status());
    }

    @Test
    void theFormNamesWhatAPlanMeetsAsFarAsOneMaySeeIt() {
        for (String who : Set.of(
                "donor-chosen@test.example",
                "guest-chosen@test.example",
                "guest-partner@test.example",
                "own-member@test.example",
                "coordinator@test.example")) {
            TestBrowser form = browser(who)
                    .open("/activities/new")
                    .submit(
                            "/activities",
                            "title",
                            "Probe",
                            "first-day",
                            "2007-05-15",
                            "last-day",
                            "2007-05-15",
                            "region",
                            "KZ-35",
                            "audiences",
                            "police",
                            "check",
                            "1");
            assertEquals(200, form.status(), who);
            assertEquals(seen(who, name -> name.endsWith("confirmed")), named(form.body()), who);
            assertEquals(TOLD_OF_BUSY.contains(who), form.text().contains(BUSY), who);
        }
    }

    @Test
    void theFindingsOfAnActivityNameOnlyWhatOneMaySee() {
        String page = browser("guest-partner@test.example")
                .open("/activities/" + POSTED.get("public confirmed").id())
                .body();
        assertEquals(Set.of("public confirmed", "members confirmed"), named(page));
        assertTrue(page.contains(BUSY + ": Tue 15 May – Wed 16 May 2007, police of Karaganda Region."), page);
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
