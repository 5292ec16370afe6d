package jointcalendar.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
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

/** Two organisations that become one. */
class MergerTest {
    private static final String COORDINATOR = "coordinator@inl.example";
    private static final String MEMBER = "member@icitap.example";

    private final TestPortal portal = TestPortal.empty();
    private final long inl =
            portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR).organisation();
    private final long icitap =
            portal.account(MEMBER, Role.MEMBER, "ICITAP", Side.DONOR).organisation();
    private final long mvd = portal.organisation("MVD", Side.GUEST).id();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void isTheCoordinatorsAlone() {
        assertEquals(403, portal.as(MEMBER).ask("GET", page(icitap) + "/merger").status());
    }

    @Test
    void showsBeforehandWhatWouldGoOver() {
        plan("Led", icitap, Set.of());
        plan("Partnered", mvd, Set.of(icitap));
        portal.as(MEMBER).open("/feeds?organisation=" + icitap);
        String told = preview().text();
        assertTrue(told.contains("1 person"), told);
        assertTrue(told.contains("1 activity that it leads"), told);
        assertTrue(told.contains("1 activity in which it is a partner"), told);
        assertTrue(portal.organisation("ICITAP", Side.DONOR).active());
    }

    @Test
    void allThatWasTheOnesIsTheOthersAndItsHistoryTellsIt() {
        Activity led = plan("Led", icitap, Set.of(inl));
        Activity partnered = plan("Partnered", mvd, Set.of(icitap, inl));
        merge();
        TestBrowser member = portal.as(MEMBER);
        assertEquals("INL", member.open("/calendar").page().selectFirst(".who").text());
        String history = member.open("/activities/" + led.id()).text();
        assertTrue(history.contains("ICITAP") && history.contains("INL in full"), history);
        Activity now = portal.activity(led.id());
        assertEquals(inl, now.plan().lead());
        assertEquals(Set.of(), now.plan().partners());
        assertEquals(2, now.version());
        assertEquals(Set.of(inl), portal.activity(partnered.id()).plan().partners());
        assertTrue(portal.audited().contains("organisation.merged"));
    }

    @Test
    void theOldAddressLeadsToTheOrganisationThatIsLeft() {
        merge();
        assertEquals(page(inl), portal.as(MEMBER).open(page(icitap)).path());
        assertFalse(portal.as(COORDINATOR).open("/organisations").text().contains("ICITAP"));
        assertEquals(
                404, portal.as(COORDINATOR).ask("GET", page(icitap) + "/merger").status());
    }

    @Test
    void feedsThatAskedForTheOneAskForTheOther() {
        plan("Led", icitap, Set.of());
        plan("Elsewhere", mvd, Set.of());
        TestBrowser member = portal.as(MEMBER).open("/feeds?organisation=" + icitap);
        member.submit("/feeds", "name", "Ours", "filter", "organisation=" + icitap);
        String feed = java.net
                .URI
                .create(member.page().selectFirst("input.address").attr("value"))
                .getPath();
        assertTrue(portal.visitor().ask("GET", feed).body().contains("Led"));
        merge();
        String after = portal.visitor().ask("GET", feed).body();
        assertTrue(after.contains("Led"));
        assertFalse(after.contains("Elsewhere"));
    }

    @Test
    void flagsOfWhatGoesOverAreFreshAndStandOnceAPair() {
        plan("One training", icitap, Set.of());
        plan("Another training", inl, Set.of());
        int before = portal.count("overlap");
        assertTrue(before > 0);
        merge();
        assertEquals(before, portal.count("overlap"));
        assertEquals(200, portal.as(COORDINATOR).open("/overlaps").status());
    }

    @Test
    void nothingInTheDatabaseNamesTheOneThatEnded() {
        plan("Led", icitap, Set.of());
        plan("Partnered", mvd, Set.of(icitap));
        String activity = "/activities/" + plan("Discussed", icitap, Set.of()).id();
        portal.as(MEMBER).open(activity).submit(activity + "/comments", "text", "Ours");
        merge();
        assertEquals(List.of(), portal.rowsNaming("organisation", icitap, "organisation.merged_into"));
    }

    @Test
    void anImportsOldNameFindsTheOrganisationThatIsLeft() {
        merge();
        assertEquals(inl, portal.standing("ICITAP").id());
    }

    @Test
    void refusesATargetThatIsNone() {
        TestBrowser browser = portal.as(COORDINATOR).open(page(icitap) + "/merger?into=" + icitap);
        assertTrue(browser.page().select("select#into").hasText());
        for (String into : List.of(Long.toString(icitap), "999999", "", "x")) {
            preview();
            TestBrowser form = portal.as(COORDINATOR).open(page(icitap) + "/merger?into=" + inl);
            form.submit(page(icitap) + "/merger", "into", into);
            assertEquals(422, form.status(), into);
        }
        assertTrue(portal.organisation("ICITAP", Side.DONOR).active());
    }

    @Test
    void saysWhenTheSidesDiffer() {
        TestBrowser browser = portal.as(COORDINATOR).open(page(icitap) + "/merger?into=" + mvd);
        assertTrue(browser.text().contains("different sides"));
    }

    private TestBrowser preview() {
        return portal.as(COORDINATOR).open(page(icitap) + "/merger?into=" + inl);
    }

    private void merge() {
        assertEquals(page(inl), preview().submit(page(icitap) + "/merger").path());
    }

    private Activity plan(String title, long lead, Set<Long> partners) {
        return portal.post(PlanOf.training(lead, title, "2007-06-04", Status.CONFIRMED, Visibility.MEMBERS, partners));
    }

    private static String page(long id) {
        return "/organisations/" + id;
    }
}
