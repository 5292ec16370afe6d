package jointcalendar.calendar.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.function.UnaryOperator;
import jointcalendar.TestBrowser;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Plan;
import org.junit.jupiter.api.Test;

/** Joining shows nobody what was kept from them. */
class KeptFromOthersTest {
    private static UnaryOperator<Plan> seenBy(Visibility visibility) {
        return plan -> plan.seenBy(visibility, Set.of());
    }

    @Test
    void commentsAreNotShownToMoreThanBefore() {
        try (Pairing pairing = new Pairing(seenBy(Visibility.MEMBERS), seenBy(Visibility.DONORS))) {
            String given = "/activities/" + pairing.given.id();
            pairing.portal.as(Pairing.IOM).open(given).submit(given + "/comments", "text", "Between donors");
            TestBrowser asking = pairing.asking(Pairing.IOM);
            assertTrue(asking.text().contains("would be seen by more than now: MOJ"), asking.text());
            TestBrowser chief = pairing.asking(Pairing.CHIEF);
            assertTrue(chief.text().contains("It cannot be done so"), chief.text());
            TestBrowser other =
                    pairing.portal.as(Pairing.IOM).open(pairing.address() + "?way=one&keep=" + pairing.given.id());
            other.submit(pairing.address(), "keep", "" + pairing.kept.id(), "words", "Forged");
            assertEquals(422, other.status());
            other.open(pairing.address() + "?way=one&keep=" + pairing.given.id());
            other.submit(pairing.address(), "words", "Keep ours");
            assertEquals(1, pairing.portal.count("overlap_proposal"));
            assertEquals(
                    404,
                    pairing.portal.as(Pairing.MOJ).ask("GET", pairing.address()).status());
        }
    }

    @Test
    void aBusyTimeThatIsGivenUpIsCancelledInFeedsAndSaysNoMore() {
        try (Pairing pairing = new Pairing(seenBy(Visibility.HIDDEN), seenBy(Visibility.BUSY))) {
            pairing.portal.revise(pairing.kept, plan -> plan.withLead(pairing.organisation("IOM")));
            String feed = pairing.feed(Pairing.OSCE);
            TestBrowser client = pairing.portal.visitor();
            String before = client.open(feed).body();
            assertTrue(before.contains("Busy – IOM"), before);
            assertEquals(
                    404,
                    pairing.portal
                            .as(Pairing.OSCE)
                            .ask("GET", pairing.address())
                            .status());
            TestBrowser iom = pairing.asking(Pairing.IOM);
            iom.submit(pairing.address(), "words", "");
            assertTrue(pairing.portal.activity(pairing.given.id()).isJoined(), iom.text());
            String after = client.open(feed).body();
            assertTrue(after.contains("STATUS:CANCELLED"), after);
            assertFalse(after.contains(pairing.given.uid()), after);
            assertFalse(after.contains("Rome"), after);
            pairing.portal.deliverMail();
            assertEquals(
                    0,
                    pairing.portal.mailFolder().newest(9).stream()
                            .filter(letter -> letter.toString().contains("Italy"))
                            .count());
        }
    }

    @Test
    void whoDoesNotSeeTheOneThatIsKeptIsLedNowhere() {
        try (Pairing pairing = new Pairing(seenBy(Visibility.DONORS), seenBy(Visibility.MEMBERS))) {
            pairing.joined();
            TestBrowser guest = pairing.portal.as(Pairing.MOJ).open("/activities/" + pairing.given.id());
            assertEquals("/activities/" + pairing.given.id(), guest.path());
            assertTrue(guest.text().contains("together with another entry"), guest.text());
            assertFalse(guest.body().contains("Rome"), guest.body());
            assertFalse(guest.body().contains("/activities/" + pairing.kept.id()), guest.body());
        }
    }
}
