package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody else knew of stays unknown, and what opens an account asks anew who is there. */
class DraftsAndProofsTest {
    private static final String OWN = "member@inl.example";
    private static final String OTHER = "member@osce.example";

    private TestPortal portal;

    @BeforeEach
    void open() {
        portal = TestPortal.empty();
        portal.account(OWN, Role.MEMBER, "INL", Side.DONOR);
        portal.account(OTHER, Role.MEMBER, "OSCE", Side.DONOR);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Activity post(Status status) {
        return portal.post(PlanOf.training(
                portal.organisation("INL", Side.DONOR).id(),
                "Zebra",
                "2007-06-05",
                status,
                Visibility.PUBLIC,
                Set.of(portal.organisation("OSCE", Side.DONOR).id())));
    }

    @Test
    void aDraftThatIsCancelledStaysWithItsLead() {
        Activity draft = post(Status.DRAFT);
        String page = "/activities/" + draft.id() + "/cancellation";
        portal.as(OWN).open(page).submit(page, "reason", "Dropped");
        assertEquals(
                Status.CANCELLED,
                portal.portal
                        .activities
                        .findForPortal(draft.id())
                        .orElseThrow()
                        .plan()
                        .status());
        assertEquals(404, portal.as(OTHER).open("/activities/" + draft.id()).status());
        assertFalse(portal.visitor().open("/calendar.ics").body().contains("Zebra"));
    }

    @Test
    void aDraftTakesNoNumber() {
        assertFalse(post(Status.DRAFT).reference().matches("INL-2007-[0-9]+"));
        assertEquals("INL-2007-01", post(Status.CONFIRMED).reference());
    }

    @Test
    void aPartnerMakesNoDraftOfWhatOthersSee() {
        Activity shared = post(Status.CONFIRMED);
        String page = "/activities/" + shared.id();
        portal.as(OTHER).open(page + "/edit").submit(page, "status", "draft");
        assertEquals(
                Status.CONFIRMED,
                portal.portal
                        .activities
                        .findForPortal(shared.id())
                        .orElseThrow()
                        .plan()
                        .status());
    }

    @Test
    void aSessionThatWasLeftOpenChangesNoAddress() {
        TestBrowser leftOpen = portal.as(OWN).open("/profile/address");
        portal.realTime.pass(Duration.ofMinutes(11));
        leftOpen.submit("/profile/address", "email", "thief@elsewhere.example");
        assertEquals(422, leftOpen.status());
        portal.runJobs();
        assertTrue(portal.mailFolder().newest(9).stream()
                .noneMatch(letter -> letter.to().contains("thief")));
    }
}
