package jointcalendar.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisations as each role sees and changes them. */
class OrganisationPagesTest {
    private static final String COORDINATOR = "coordinator@inl.example";
    private static final String LEAD = "lead@osce.example";
    private static final String MEMBER = "member@osce.example";
    private static final String GUEST = "officer@mvd.example";

    private final TestPortal portal = TestPortal.empty();
    private final long inl =
            portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR).organisation();
    private final long osce =
            portal.account(LEAD, Role.LEAD, "OSCE", Side.DONOR).organisation();
    private final long mvd = portal.account(GUEST, Role.LEAD, "MVD", Side.GUEST).organisation();

    OrganisationPagesTest() {
        portal.account(MEMBER, Role.MEMBER, "OSCE", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void everybodySignedInSeesNamesAndNobodyElseDoes() {
        for (String who : List.of(COORDINATOR, LEAD, MEMBER, GUEST)) {
            String seen = portal.as(who).open("/organisations").text();
            assertTrue(seen.contains("OSCE in full") && seen.contains("MVD in full"), who);
        }
        assertEquals("/sign-in", portal.visitor().open("/organisations").path());
        assertEquals("/sign-in", portal.visitor().open(page(osce)).path());
    }

    @Test
    void contactsAreSeenByDonorsAndByTheOrganisationsOwnPeople() {
        edit(COORDINATOR, osce, "phone", "+7 7172 123456");
        edit(COORDINATOR, mvd, "phone", "+7 7172 654321");
        assertTrue(portal.as(MEMBER).open(page(mvd)).text().contains("654321"));
        assertTrue(portal.as(GUEST).open(page(mvd)).text().contains("654321"));
        assertFalse(portal.as(GUEST).open(page(osce)).body().contains("123456"));
    }

    @Test
    void onlyTheCoordinatorAddsOrganisations() {
        for (String who : List.of(LEAD, MEMBER, GUEST)) {
            assertEquals(403, portal.as(who).ask("GET", "/organisations/new").status(), who);
            assertEquals(403, raw(who, "/organisations", "short-name", "X").status(), who);
        }
        TestBrowser browser = add("IOM", "name-ru", "Международная организация по миграции");
        assertEquals(200, browser.status());
        assertTrue(browser.text().contains("Международная организация"));
        assertTrue(portal.audited().contains("organisation.created"));
    }

    @Test
    void aLeadEditsTheOwnProfileAndNothingThatIsTheCoordinators() {
        TestBrowser browser =
                edit(LEAD, osce, "name-en", "OSCE Centre", "side", "guest", "short-name", "X", "kind", "ngo");
        assertEquals(page(osce), browser.path());
        assertTrue(browser.text().contains("OSCE Centre"));
        Organisation now = portal.organisation("OSCE", Side.DONOR);
        assertEquals(Side.DONOR, now.side());
        assertEquals(Kind.OTHER, now.kind());
    }

    @Test
    void othersOrganisationsAreKnownButNotOnesOwnToChange() {
        for (String who : List.of(LEAD, MEMBER)) {
            assertEquals(403, portal.as(who).ask("GET", page(mvd) + "/edit").status(), who);
            for (String path : List.of("", "/deactivation", "/activation", "/logo/removal", "/merger")) {
                assertEquals(403, raw(who, page(mvd) + path, "name-en", "X").status(), who + path);
            }
        }
        assertEquals(403, portal.as(MEMBER).ask("GET", page(osce) + "/edit").status());
        assertEquals(403, raw(MEMBER, page(osce), "name-en", "X").status());
        assertEquals(403, raw(LEAD, page(osce) + "/deactivation").status());
    }

    @Test
    void whatDoesNotExistIsNotThere() {
        for (String id : List.of("999999", "0", "abc", "-1", "99999999999999999999")) {
            assertEquals(
                    404,
                    portal.as(COORDINATOR).ask("GET", "/organisations/" + id).status(),
                    id);
            assertEquals(
                    404,
                    portal.as(COORDINATOR)
                            .ask("GET", "/organisations/" + id + "/edit")
                            .status(),
                    id);
            assertEquals(
                    404,
                    raw(COORDINATOR, "/organisations/" + id + "/deactivation").status(),
                    id);
        }
    }

    @Test
    void refusesShortNamesThatCouldBeTakenForAnothers() {
        add("IOM");
        for (String name : List.of(
                "IОM", "\u0406\u041e\u041c", "iom", "OSC\u0415", "UN\u200bDP", "UN\u202eDP", "", "x".repeat(61))) {
            TestBrowser browser = add(name);
            assertEquals(422, browser.status(), name);
            assertFalse(browser.page().select(".faults a[href=#short-name]").isEmpty(), name);
        }
        assertEquals(200, add("МОМ").status());
    }

    @Test
    void refusesWhatCannotBeReadOrReached() {
        TestBrowser browser = add("IOM", "colour", "own", "own-colour", "#ffff00");
        assertTrue(browser.page().selectFirst("#colour-why").text().contains("contrast is 1,"));
        assertFault("colour", add("IOM", "colour", "red;}body{display:none"));
        assertFault("website", add("IOM", "website", "javascript:alert(1)"));
        assertFault("website", add("IOM", "website", "https://user:secret@example.org"));
        assertFault("website", add("IOM", "website", "https://"));
        assertFault("email", add("IOM", "email", "a@b.example\r\nBcc: x@y.example"));
        assertFault("phone", add("IOM", "phone", "call me"));
        assertFault("name-ru", add("IOM", "name-ru", "я".repeat(201)));
        assertFault("side", add("IOM", "side", "everybody"));
        assertFault("kind", add("IOM", "kind", "bakery"));
        assertEquals(
                200,
                add("IOM", "website", "www.iom.int", "colour", "own", "own-colour", "#005599")
                        .status());
    }

    @Test
    void theChosenColourStandsInTheStyleSheet() {
        add("IOM", "colour", "own", "own-colour", "#005599");
        assertTrue(portal.visitor().ask("GET", "/organisations.css").body().contains("{--c:#005599}"));
    }

    @Test
    void whoSavesSecondIsToldAndMayThenSaveOver() {
        TestBrowser slow = portal.as(LEAD).open(page(osce) + "/edit");
        edit(COORDINATOR, osce, "name-en", "First");
        slow.submit(page(osce), "name-en", "Second");
        assertEquals(409, slow.status());
        assertEquals(List.of("Second"), slow.fields(page(osce)).get("name-en"));
        assertTrue(portal.as(LEAD).open(page(osce)).text().contains("First"));
        assertTrue(slow.submit(page(osce)).text().contains("Second"));
    }

    @Test
    void aDeactivatedOrganisationsPeopleAndFeedsStopAtOnceAndItsPlansStay() {
        Activity plan = portal.post(
                PlanOf.training(osce, "Border training", "2007-06-04", Status.CONFIRMED, Visibility.MEMBERS));
        TestBrowser member = portal.as(MEMBER);
        String feed = feedOf(member);
        assertEquals(200, portal.visitor().ask("GET", feed).status());
        portal.as(COORDINATOR).open(page(osce)).submit(page(osce) + "/deactivation");
        assertEquals("/sign-in", member.open("/overlaps").path());
        assertTrue(portal.visitor().ask("GET", feed).status() >= 400);
        assertEquals(
                200, portal.as(COORDINATOR).open("/activities/" + plan.id()).status());
        assertEquals(404, portal.as(GUEST).ask("GET", page(osce)).status());
        assertFalse(portal.as(GUEST).open("/organisations").text().contains("OSCE"));
        assertFalse(offered("lead").contains(Long.toString(osce)));
        portal.as(COORDINATOR).open(page(osce)).submit(page(osce) + "/activation");
        assertEquals("/overlaps", member.open("/overlaps").path());
        assertTrue(offered("lead").contains(Long.toString(osce)));
    }

    @Test
    void theLastCoordinatorsOrganisationStays() {
        TestBrowser browser = portal.as(COORDINATOR).open(page(inl)).submit(page(inl) + "/deactivation");
        assertTrue(browser.page().selectFirst(".flash").text().contains("nobody could run"));
        assertEquals("/overlaps", portal.as(COORDINATOR).open("/overlaps").path());
    }

    private List<String> offered(String field) {
        return portal.as(COORDINATOR)
                .open("/activities/new")
                .page()
                .select("#" + field + " option")
                .eachAttr("value");
    }

    private String feedOf(TestBrowser member) {
        member.open("/feeds").submit("/feeds", "name", "Mine");
        return java.net
                .URI
                .create(member.page().selectFirst("input.address").attr("value"))
                .getPath();
    }

    private TestBrowser add(String shortName, String... fields) {
        List<String> all = new ArrayList<>(List.of("short-name", shortName));
        List<String> usual = List.of("name-en", "In full", "kind", "un_agency", "side", "donor");
        for (int i = 0; i < usual.size(); i += 2) {
            if (!List.of(fields).contains(usual.get(i))) {
                all.addAll(usual.subList(i, i + 2));
            }
        }
        all.addAll(List.of(fields));
        return portal.as(COORDINATOR).open("/organisations/new").submit("/organisations", all.toArray(String[]::new));
    }

    private TestBrowser edit(String who, long id, String... fields) {
        return portal.as(who).open(page(id) + "/edit").submit(page(id), fields);
    }

    private TestBrowser raw(String who, String path, String... fields) {
        TestBrowser browser = portal.as(who).open("/feeds");
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(
                List.of("form-token", browser.fields("/feeds").get("form-token").get(0)));
        return browser.postRaw(path, all.toArray(String[]::new));
    }

    private static void assertFault(String field, TestBrowser browser) {
        assertEquals(422, browser.status(), field);
        assertFalse(browser.page().select(".faults a[href=#" + field + "]").isEmpty(), field);
    }

    private static String page(long id) {
        return "/organisations/" + id;
    }
}
