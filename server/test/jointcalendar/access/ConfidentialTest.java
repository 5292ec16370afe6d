package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jointcalendar.TestPortal;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outsiders read all they can before and after something confidential is saved, and find no difference that is not meant for them. */
class ConfidentialTest {
    private final TestPortal portal = TestPortal.empty();
    private final Map<String, Outsider> outsiders = new LinkedHashMap<>();
    private long inl;
    private long osce;
    private long mia;
    private long ministry;
    private long last;

    @BeforeEach
    void populate() {
        portal.account("donor@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.account("guest@test.example", Role.MEMBER, "MIA", Side.GUEST);
        portal.account("reader@test.example", Role.READER, "UNDP", Side.DONOR);
        portal.account("own@test.example", Role.MEMBER, "INL", Side.DONOR);
        inl = portal.organisation("INL", Side.DONOR).id();
        osce = portal.organisation("OSCE", Side.DONOR).id();
        mia = portal.organisation("MIA", Side.GUEST).id();
        ministry = portal.organisation("MOJ", Side.GUEST).id();
        portal.post(PlanOf.training(osce, "Interviews", "2007-06-12", Status.CONFIRMED, Visibility.PUBLIC));
        portal.post(PlanOf.training(osce, "Evidence", "2007-06-20", Status.TENTATIVE, Visibility.MEMBERS));
        portal.post(PlanOf.training(mia, "Reporting", "2007-06-05", Status.CONFIRMED, Visibility.MEMBERS));
        portal.post(PlanOf.training(ministry, "Shelters", "2007-07-24", Status.CONFIRMED, Visibility.MEMBERS));
        long shared = portal.post(PlanOf.training(inl, "Courts", "2007-05-22", Status.CONFIRMED, Visibility.PUBLIC))
                .id();
        last = shared + 4;
        outsiders.put("nobody", Outsider.nobody(portal));
        outsiders.put("reader", Outsider.reader(portal, "reader@test.example"));
        outsiders.put("donor", Outsider.member(portal, "donor@test.example"));
        outsiders.put("guest", Outsider.member(portal, "guest@test.example"));
        settle();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Plan falcon(Visibility visibility, Set<Long> readers) {
        return Plan.of(
                        "Operation Falcon at the border",
                        "training",
                        inl,
                        Session.wholeDays(LocalDate.of(2007, 6, 12), LocalDate.of(2007, 6, 13)))
                .with(made -> made.description("Falcondescription")
                        .status(Status.CONFIRMED)
                        .place(new Place("Falconry", "Falconville", Optional.of("KZ-35"), Optional.of("KZ")))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .partners(Set.of(ministry))
                        .expectedParticipants(OptionalInt.of(77))
                        .visibility(visibility)
                        .readers(readers)
                        .result(Result.NONE.with(came -> came.outcome("Falconoutcome"))));
    }

    private static Plan retold(Plan plan) {
        ZoneId zone = ZoneId.of("Asia/Almaty");
        return Plan.of(
                        "Reporting",
                        "conference",
                        plan.lead(),
                        new Session(
                                plan.firstDay(),
                                plan.lastDay(),
                                Optional.of(new Session.Times(LocalTime.of(9, 0), LocalTime.of(11, 0), zone))))
                .with(made -> made.description("Hawkdescription")
                        .place(new Place("Hawkhouse", "Hawkville", Optional.of("KZ-35"), Optional.of("KZ")))
                        .targets(Set.of("KZ-35"))
                        .themes(Set.of("document-fraud"))
                        .audiences(Set.of("police"))
                        .funders(plan.partners())
                        .visibility(plan.visibility())
                        .result(Result.NONE.with(
                                came -> came.participants(OptionalInt.of(5)).outcome("Hawkoutcome"))));
    }

    private void settle() {
        outsiders.values().forEach(Outsider::fetchFeeds);
        pass();
    }

    private Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        outsiders.forEach((who, outsider) -> all.put(who, outsider.readEverything(last)));
        return all;
    }

    private static void assertSame(
            String who, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        before.get(who)
                .forEach((asked, answer) -> assertEquals(answer, after.get(who).get(asked), who + " asks " + asked));
        assertEquals(before.get(who).keySet(), after.get(who).keySet(), who);
    }

    private void pass() {
        portal.clock.set(portal.clock.instant().plusSeconds(120));
        portal.realTime.set(portal.realTime.instant().plusSeconds(120));
    }

    @Test
    void nothingThatIsKeptFromOutsidersMakesADifferenceToThem() {
        read(); // what is made at a first request is made
        pass();
        Map<String, Map<String, String>> before = read();
        assertTrue(before.get("donor").size() > 100, "too few answers to tell");
        pass();
        portal.post(falcon(Visibility.HIDDEN, Set.of()));
        portal.post(falcon(Visibility.OWN, Set.of()));
        portal.post(falcon(Visibility.CHOSEN, Set.of(ministry)));
        Map<String, Map<String, String>> after = read();
        before.keySet().forEach(who -> assertSame(who, before, after));

        portal.post(falcon(Visibility.DONORS, Set.of()));
        Map<String, Map<String, String>> withDonorsOnly = read();
        assertSame("guest", before, withDonorsOnly);
        assertSame("nobody", before, withDonorsOnly);
        assertTrue(withDonorsOnly.get("donor").toString().contains("Falconry"), "the test would see a difference");
    }

    @Test
    void ofABusyActivityNothingShowsButDaysAudienceAndRegion() {
        Activity busy = portal.post(falcon(Visibility.BUSY, Set.of()));
        settle();
        Map<String, Map<String, String>> before = read();
        pass();
        busy = portal.revise(busy, ConfidentialTest::retold);
        Map<String, Map<String, String>> after = read();
        for (String who : before.keySet()) {
            assertSame(who, before, after);
            assertNothingOf(after.get(who));
        }
        assertFalse(after.get("nobody").toString().contains("Busy"), "nobody is told");
        for (String who : List.of("reader", "donor", "guest")) {
            assertTrue(
                    after.get(who).get("/calendar?month=2007-06").contains("Busy – INL"), who + " is told of the days");
        }
        assertTrue(
                after.get("donor")
                        .get("/overlaps")
                        .contains("Busy – INL: Tue 12 Jun – Wed 13 Jun 2007, police of Karaganda"),
                after.get("donor").get("/overlaps"));
        assertTrue(after.get("donor").values().stream()
                .anyMatch(answer -> answer.contains("SUMMARY:Busy – INL") && answer.contains("CLASS:CONFIDENTIAL")));
        assertFalse(after.get("donor").toString().contains(busy.uid()));
    }

    private static void assertNothingOf(Map<String, String> answers) {
        answers.forEach((asked, answer) -> {
            assertFalse(answer.contains("Falcon"), asked);
            assertFalse(answer.contains("Hawk"), asked);
        });
    }

    @Test
    void whatIsMovedMovesItsBusyTimeUnderTheSameUidAndWhatIsSharedTakesItsPlace() {
        Activity activity = portal.post(falcon(Visibility.BUSY, Set.of()));
        String first = feed();
        assertEquals(1, times(first, "SUMMARY:Busy – INL"));
        String uid = uid(first);
        assertTrue(first.contains("SEQUENCE:0"), first);
        pass();
        activity = portal.revise(activity, plan -> PlanOf.moved(plan, "2007-06-19"));
        String moved = feed();
        assertEquals(uid, uid(moved));
        assertTrue(event(moved).contains("SEQUENCE:1"), moved);
        assertTrue(event(moved).contains("DTSTART;VALUE=DATE:20070619"), moved);
        pass();
        activity = portal.revise(activity, plan -> plan.seenBy(Visibility.MEMBERS, Set.of()));
        String shared = feed();
        assertEquals(0, times(shared, "SUMMARY:Busy – INL"));
        assertFalse(shared.contains(uid));
        assertTrue(shared.contains("UID:" + activity.uid()));
        activity = portal.revise(activity, plan -> plan.seenBy(Visibility.HIDDEN, Set.of()));
        assertFalse(feed().contains(activity.uid()));
        activity = portal.revise(activity, plan -> plan.seenBy(Visibility.BUSY, Set.of()));
        portal.revise(activity, plan -> plan.cancelled("Falcon fell"));
        assertEquals(0, times(feed(), "SUMMARY:Busy – INL"));
    }

    private String feed() {
        var browser = portal.as("donor@test.example").open("/feeds").submit("/feeds", "name", "mine");
        String address = browser.page().select("input.address").first().attr("value");
        return portal.visitor()
                .open(java.net.URI.create(address).getPath())
                .body()
                .replace("\r\n ", "");
    }

    private static String event(String file) {
        int at = file.indexOf("SUMMARY:Busy");
        return file.substring(file.lastIndexOf("BEGIN:VEVENT", at), file.indexOf("END:VEVENT", at));
    }

    private static String uid(String file) {
        String event = event(file);
        return event.substring(event.indexOf("UID:") + 4, event.indexOf("\r\n", event.indexOf("UID:")));
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void numbersInARowTellNothingOfWhatIsKept() {
        assertEquals("INL-2007-02", portal.post(plain("A")).reference());
        for (Visibility visibility :
                List.of(Visibility.DONORS, Visibility.CHOSEN, Visibility.OWN, Visibility.BUSY, Visibility.HIDDEN)) {
            Activity kept = portal.post(falcon(visibility, Set.of(osce)));
            assertTrue(kept.reference().matches("INL-2007-[A-Z][A-Z2-9]{3}"), kept.reference());
            Activity shared = portal.revise(kept, plan -> plan.seenBy(Visibility.MEMBERS, Set.of()));
            assertEquals(kept.reference(), shared.reference());
        }
        assertEquals("INL-2007-03", portal.post(plain("B")).reference());
    }

    private Plan plain(String title) {
        return PlanOf.training(inl, title, "2007-09-04", Status.CONFIRMED, Visibility.MEMBERS);
    }

    @Test
    void whatTheOwnerKnowsOthersSeeOfTheirOwnPlanToo() {
        Activity hidden = portal.post(falcon(Visibility.HIDDEN, Set.of()));
        var own = portal.as("own@test.example").open("/activities/" + hidden.id());
        assertTrue(own.text().contains("Interviews"), own.text());
        assertTrue(own.text().contains("Confidential, hidden from others"), own.text());
        String month = own.open("/calendar?month=2007-06").body();
        assertTrue(month.contains("confidential, hidden from others"), month);
        var address = own.open("/feeds").submit("/feeds", "name", "mine").page().select("input.address");
        String file = portal.visitor()
                .open(java.net.URI.create(address.first().attr("value")).getPath())
                .body();
        assertTrue(file.contains("CLASS:CONFIDENTIAL"), file);
        assertTrue(file.contains("Falconry"), file);
    }

    @Test
    void lookingForWhatIsKeptIsWrittenDownAndLookingForNothingIsNot() {
        Activity hidden = portal.post(falcon(Visibility.HIDDEN, Set.of()));
        var donor = portal.as("donor@test.example");
        donor.ask("GET", "/activities/" + hidden.id());
        donor.ask("GET", "/activities/" + hidden.id() + "/edit");
        donor.ask("GET", "/activities/999999");
        donor.ask("GET", "/activities/" + (last - 4));
        portal.visitor().ask("GET", "/activities/" + hidden.id());
        assertEquals(
                List.of("access.refused activity/" + hidden.id(), "access.refused activity/" + hidden.id()), audited());
    }

    private List<String> audited() {
        return portal.testDatabase
                .database()
                .sql()
                .fetch("select action, subject from audit_entry where action = 'access.refused' order by id")
                .map(row -> row.get(0) + " " + row.get(1));
    }
}
