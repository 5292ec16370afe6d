package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Earlier states that do not come back, whether one asks by the page or by hand. Today is 2 May 2007. */
class UndoRefusedTest {
    private static final String LEAD = "member@osce.example";
    private static final String PARTNER = "member@iom.example";
    private static final String OUTSIDER = "member@undp.example";

    private final TestPortal portal = TestPortal.empty();
    private long osce;
    private long iom;

    @BeforeEach
    void people() {
        portal.account(LEAD, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(PARTNER, Role.MEMBER, "IOM", Side.DONOR);
        portal.account(OUTSIDER, Role.MEMBER, "UNDP", Side.DONOR);
        portal.account("coordinator@osce.example", Role.COORDINATOR, "OSCE", Side.DONOR);
        osce = portal.organisation("OSCE", Side.DONOR).id();
        iom = portal.organisation("IOM", Side.DONOR).id();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Plan training(Status status) {
        return PlanOf.training(osce, "Training", "2007-06-05", status, Visibility.MEMBERS);
    }

    private static String undo(Activity activity) {
        return "/activities/" + activity.id() + "/history/1/restoration";
    }

    /** Looks at the page, which offers nothing to press, and asks all the same. */
    private void isRefused(String email, Activity activity, String why) {
        Activity before = portal.activity(activity.id());
        TestBrowser browser = portal.as(email).open(undo(activity));
        assertEquals(200, browser.status());
        assertTrue(browser.text().contains(why), browser.text());
        assertTrue(browser.page().select("form[action$=restoration]").isEmpty(), browser.text());
        browser.submitTo("/language", undo(activity), "version", "" + before.version());
        assertEquals(409, browser.status());
        assertTrue(browser.text().contains(why), browser.text());
        assertEquals(before, portal.activity(activity.id()));
    }

    private void isUnknown(String email, Activity activity) {
        Activity before = portal.activity(activity.id());
        TestBrowser browser = portal.as(email).open(undo(activity));
        assertEquals(404, browser.status());
        browser.open("/calendar").submitTo("/language", undo(activity), "version", "" + before.version());
        assertEquals(404, browser.status());
        assertEquals(before, portal.activity(activity.id()));
    }

    @Test
    void anOrganisationThatEndedSinceIsNotNamedAnew() {
        long moj = portal.organisation("MOJ", Side.GUEST).id();
        Activity activity = portal.post(training(Status.CONFIRMED).withPartners(Set.of(moj)));
        portal.revise(activity, plan -> plan.withPartners(Set.of()));
        TestBrowser coordinator = portal.as("coordinator@osce.example").open("/organisations/" + moj);
        coordinator.submit("/organisations/" + moj + "/deactivation");
        assertEquals(200, coordinator.status());
        isRefused(LEAD, activity, "organisations that no longer take part: MOJ");
        coordinator.open("/organisations/" + moj).submit("/organisations/" + moj + "/activation");
        portal.as(LEAD).open(undo(activity)).submit(undo(activity));
        assertEquals(Set.of(moj), portal.activity(activity.id()).plan().partners());
    }

    @Test
    void whoSeesItIsChangedBackByItsLeadAlone() {
        Activity activity = portal.post(training(Status.CONFIRMED).withPartners(Set.of(iom)));
        portal.revise(activity, plan -> plan.withVisibility(Visibility.PUBLIC));
        isRefused(PARTNER, activity, "only the leading organisation may change that");
        portal.as(LEAD).open(undo(activity)).submit(undo(activity));
        assertEquals(Visibility.MEMBERS, portal.activity(activity.id()).plan().visibility());
    }

    @Test
    void aPartnerUndoesWhatChangesNothingOfThat() {
        Activity activity = portal.post(training(Status.CONFIRMED).withPartners(Set.of(iom)));
        portal.revise(activity, plan -> plan.withTitle("Renamed"));
        portal.as(PARTNER).open(undo(activity)).submit(undo(activity));
        assertEquals("Training", portal.activity(activity.id()).plan().title());
        assertEquals(3, portal.activity(activity.id()).version());
    }

    @Test
    void whatOthersHaveSeenDoesNotBecomeADraftAgain() {
        Activity activity = portal.post(training(Status.DRAFT));
        Activity shared = portal.revise(activity, plan -> plan.withStatus(Status.TENTATIVE));
        isRefused(LEAD, activity, "It was a draft then");
        portal.revise(shared, plan -> plan.cancelled("No money"));
        isRefused(LEAD, activity, "It was a draft then");
    }

    @Test
    void aVersionOneCouldNotSeeIsLikeOneThatNeverWas() {
        Activity draft = portal.post(training(Status.DRAFT).withPartners(Set.of(iom)));
        portal.revise(draft, plan -> plan.withStatus(Status.CONFIRMED));
        isUnknown(PARTNER, draft);
        Activity hidden = portal.post(training(Status.CONFIRMED).seenBy(Visibility.HIDDEN, Set.of()));
        Activity shared =
                portal.revise(hidden, plan -> plan.withPartners(Set.of(iom)).seenBy(Visibility.MEMBERS, Set.of()));
        isUnknown(PARTNER, hidden);
        portal.revise(shared, plan -> plan.withPartners(Set.of()).seenBy(Visibility.OWN, Set.of()));
        isUnknown(OUTSIDER, hidden);
    }

    @Test
    void whoMayNotEditItUndoesNothing() {
        Activity activity = portal.post(training(Status.CONFIRMED));
        portal.revise(activity, plan -> plan.withTitle("Renamed"));
        TestBrowser outsider = portal.as(OUTSIDER).open(undo(activity));
        assertEquals(403, outsider.status());
        outsider.open("/calendar").submitTo("/language", undo(activity), "version", "2");
        assertEquals(403, outsider.status());
        assertEquals("Renamed", portal.activity(activity.id()).plan().title());
    }
}
