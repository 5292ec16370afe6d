package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
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
    void historyOfTheTimeWhenItWasKeptIsNotShownToThoseWhoSeeItSince() {
        TestBrowser inl = house.as(TwoTrainings.INL).open(whole);
        inl.submit(whole + "/keeping", "reason", "Secret precincts");
        house.pass();
        house.inl = house.portal.revise(house.inl, plan -> plan.seenBy(Visibility.MEMBERS, Set.of()));
        TestBrowser osce = house.as(TwoTrainings.OSCE).open(whole);
        assertEquals(200, osce.status());
        assertFalse(osce.body().contains("Secret precincts"));
        assertTrue(house.as(TwoTrainings.INL).open(whole).text().contains("Secret precincts"));
    }
}
