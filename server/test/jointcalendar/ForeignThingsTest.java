package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import jointcalendar.organisation.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of others' things in the fields of one's own forms: they do nothing, and tell nothing (OWASP ASVS 5.0, 8.2.2 and 8.2.3). */
class ForeignThingsTest {
    private static final String MEMBER = "member@mia.example";
    private static final String LEAD = "lead@mia.example";

    private TestPortal portal;
    private Organisation inl;
    private Organisation mia;
    private Activity hidden;

    @BeforeEach
    void open() {
        portal = TestPortal.empty();
        inl = portal.organisation("INL", Side.DONOR);
        mia = portal.organisation("MIA", Side.GUEST);
        portal.account(MEMBER, Role.MEMBER, "MIA", Side.GUEST);
        portal.account(LEAD, Role.LEAD, "MIA", Side.GUEST);
        hidden = portal.post(PlanOf.training(
                inl.id(), "Zebra raid", "2007-06-05", Status.CONFIRMED, Visibility.HIDDEN, Set.of(mia.id())));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Activity own() {
        return portal.post(PlanOf.training(mia.id(), "Own", "2007-09-05", Status.CONFIRMED, Visibility.MEMBERS));
    }

    private List<Activity> ledBy(Organisation organisation) {
        return portal.portal.activities.allForPortal(List.of(1L, 2L, 3L, 4L)).stream()
                .filter(activity -> activity.plan().lead() == organisation.id())
                .toList();
    }

    @Test
    void nobodyPostsInAnothersName() {
        TestBrowser browser = portal.as(MEMBER).open("/activities/new");
        browser.submit(
                "/activities",
                "title",
                "In another's name",
                "first-day",
                "2007-10-10",
                "last-day",
                "2007-10-10",
                "lead",
                Long.toString(inl.id()));
        assertEquals(List.of(hidden.id()), ledBy(inl).stream().map(Activity::id).toList());
    }

    @Test
    void nobodyHandsAnActivityToAnotherOrganisation() {
        Activity own = own();
        String page = "/activities/" + own.id();
        portal.as(MEMBER).open(page + "/edit").submit(page, "lead", Long.toString(inl.id()));
        assertEquals(
                mia.id(),
                portal.portal
                        .activities
                        .findForPortal(own.id())
                        .orElseThrow()
                        .plan()
                        .lead());
    }

    @Test
    void theCheckTellsNothingOfAHiddenActivityThatIsNamedAsTheOneBeingEdited() {
        String withNone = checked("0");
        assertEquals(withNone, checked(Long.toString(hidden.id())));
        assertFalse(withNone.contains("Zebra"), withNone);
        assertEquals(withNone, checked("999999"));
    }

    private String checked(String id) {
        TestBrowser browser = portal.as(MEMBER).open("/activities/new");
        browser.postRaw(
                "/activities/check",
                "form-token",
                browser.fields("/activities").get("form-token").get(0),
                "id",
                id,
                "title",
                "Zebra raid",
                "kind",
                "training",
                "status",
                "confirmed",
                "first-day",
                "2007-06-05",
                "last-day",
                "2007-06-06",
                "region",
                "KZ-35",
                "audiences",
                "police");
        assertEquals(200, browser.status());
        return browser.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[A-Za-z0-9_-]{43}\"", "-");
    }

    @Test
    void aLeadInvitesIntoNoOtherOrganisationAndMakesNoCoordinator() {
        for (String[] wish : new String[][] {
            {Long.toString(inl.id()), "reader"}, {Long.toString(mia.id()), "coordinator"}, {"999999", "reader"}
        }) {
            portal.as(LEAD)
                    .open("/people/invitations/new")
                    .submit(
                            "/people/invitations",
                            "email",
                            "friend@mia.example",
                            "organisation",
                            wish[0],
                            "role",
                            wish[1]);
        }
        portal.runJobs();
        assertTrue(portal.mailFolder().newest(5).stream()
                .noneMatch(letter -> letter.to().contains("friend")));
    }

    @Test
    void aLeadMovesNobodyAwayAndRaisesNobodyToCoordinator() {
        Account person = portal.account("reader@mia.example", Role.READER, "MIA", Side.GUEST);
        String page = "/people/" + person.id();
        portal.as(LEAD).open(page).submit(page, "organisation", Long.toString(inl.id()));
        portal.as(LEAD).open(page).submit(page, "role", "coordinator");
        Account after = portal.portal.accounts.find(person.id()).orElseThrow();
        assertEquals(mia.id(), after.organisation());
        assertEquals(Role.READER, after.role());
    }

    @Test
    void theOwnProfileChangesNeitherRoleNorOrganisationNorState() {
        portal.as(MEMBER)
                .open("/profile")
                .submit(
                        "/profile",
                        "given",
                        "Given",
                        "family",
                        "Family",
                        "role",
                        "coordinator",
                        "organisation",
                        Long.toString(inl.id()),
                        "active",
                        "no");
        Account after = portal.portal.accounts.byEmail(MEMBER).orElseThrow();
        assertEquals("Given", after.name().given());
        assertEquals(Role.MEMBER, after.role());
        assertEquals(mia.id(), after.organisation());
        assertTrue(after.active());
    }

    @Test
    void aLeadChangesNeitherSideNorShortNameOfTheOwnOrganisation() {
        String page = "/organisations/" + mia.id();
        portal.as(LEAD)
                .open(page + "/edit")
                .submit(page, "name-en", "Ministry of the Interior", "short-name", "INL2", "side", "donor");
        Organisation after = portal.portal.organisations.all().get(mia.id());
        assertEquals("Ministry of the Interior", after.name(jointcalendar.text.Language.EN));
        assertEquals("MIA", after.shortName());
        assertEquals(Side.GUEST, after.side());
    }

    @Test
    void aTokenOfAnothersFormIsNoToken() {
        String token = portal.as(LEAD)
                .open("/profile")
                .fields("/profile")
                .get("form-token")
                .get(0);
        TestBrowser browser = portal.as(MEMBER);
        browser.postRaw("/profile", "form-token", token, "given", "Taken", "family", "Over");
        assertEquals(400, browser.status());
        assertNotEquals(
                "Taken",
                portal.portal.accounts.byEmail(MEMBER).orElseThrow().name().given());
    }
}
