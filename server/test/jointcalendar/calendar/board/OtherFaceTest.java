package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flag with an activity that is shown as busy: what its owner sees, what others are told, and that neither disturbs the other. */
class OtherFaceTest {
    private final TwoTrainings house = TwoTrainings.keeping(Visibility.BUSY);
    private final String whole = house.page(TwoTrainings.INL);
    private final String busy = house.page(TwoTrainings.OSCE);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void othersAreToldDaysAndPeopleAndNoMore() {
        long ministry = house.portal.organisation("MIA", Side.GUEST).id();
        house.inl = house.portal.revise(house.inl, plan -> plan.withPartners(Set.of(ministry)));
        TestBrowser osce = house.as(TwoTrainings.OSCE).open(busy);
        assertTrue(
                osce.text().contains("Busy – INL: Tue 12 Jun – Wed 13 Jun 2007, police of Karaganda Region."),
                osce.text());
        assertFalse(osce.body().contains("Courts"));
        assertFalse(osce.page().select("form").text().contains("MIA"), "who its partners are");
        assertEquals(404, osce.open(whole).status());
        assertEquals(404, osce.open(whole + "/comments").status());
        assertEquals(404, house.as(TwoTrainings.GUEST).open(whole).status());
    }

    @Test
    void itsOwnerSeesThatBesideTheWholeAndAnswersThere() {
        house.as(TwoTrainings.OSCE).open(busy).submit(busy + "/comments", "text", "Could you swap weeks?");
        house.as(TwoTrainings.OSCE).open(busy).submit(busy + "/acknowledgement");
        TestBrowser inl = house.as(TwoTrainings.INL).open(whole);
        assertNotEquals(whole, busy);
        assertEquals("Open", TwoTrainings.state(inl), "the whole has a state of its own");
        assertTrue(inl.page().select("#known").text().contains("OSCE is on it since Wed 2 May 2007."), inl.text());
        assertTrue(inl.page().select("#known").text().contains("1 comment"));
        assertFalse(inl.text().contains("Could you swap weeks?"));
        inl.open(inl.page().select("#known a").attr("href"));
        assertTrue(
                inl.text().contains("Could you swap weeks?") && inl.text().contains("What you write here they read."));
        inl.open(whole).submit(whole + "/comments", "text", "Between us");
        inl.open(whole).submit(whole + "/keeping", "reason", "Between us alone");
        TestBrowser osce = house.as(TwoTrainings.OSCE).open(busy);
        assertFalse(osce.body().contains("Between us"));
        assertEquals("Acknowledged", TwoTrainings.state(osce));
    }

    @Test
    void nothingIsLeftForOthersWhenItIsHidden() {
        house.inl = house.portal.revise(house.inl, plan -> plan.seenBy(Visibility.HIDDEN, Set.of()));
        assertEquals(404, house.as(TwoTrainings.OSCE).open(busy).status());
        assertTrue(house.pages(TwoTrainings.OSCE).isEmpty());
        assertEquals("Open", TwoTrainings.state(house.as(TwoTrainings.INL).open(whole)));
    }

    @Test
    void whatWasSaidAndSettledAmongFewerIsNotForThoseWhoSeeItSince() {
        TestBrowser inl = house.as(TwoTrainings.INL).open(whole);
        inl.submit(whole + "/comments", "text", "Secret precincts");
        inl.open(whole).submit(whole + "/keeping", "reason", "Secret precincts");
        house.pass();
        house.inl = house.portal.revise(house.inl, plan -> plan.seenBy(Visibility.MEMBERS, Set.of()));
        assertEquals(404, house.as(TwoTrainings.OSCE).open(whole).status());
        assertEquals(404, house.as(TwoTrainings.OSCE).open(whole + "/joining").status());
        TestBrowser osce = house.as(TwoTrainings.OSCE).open(house.page(TwoTrainings.OSCE));
        assertEquals("Open", TwoTrainings.state(osce));
        assertFalse(osce.body().contains("Secret precincts"));
    }

    @Test
    void daysFromWhichItWasMovedWhileItWasKeptAreNeverTold() {
        house.inl = house.portal.revise(house.inl, plan -> plan.seenBy(Visibility.HIDDEN, Set.of()));
        house.pass();
        house.inl = house.portal.revise(
                house.inl,
                plan -> plan.withSessions(
                        List.of(Session.wholeDays(LocalDate.of(2008, 6, 2), LocalDate.of(2008, 6, 3)))));
        house.pass();
        house.inl = house.portal.revise(house.inl, plan -> plan.seenBy(Visibility.MEMBERS, Set.of()));
        assertEquals(List.of(), house.pages(TwoTrainings.OSCE));
        assertEquals(404, house.as(TwoTrainings.OSCE).open(whole).status());
    }
}
