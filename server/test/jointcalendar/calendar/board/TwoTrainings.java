package jointcalendar.calendar.board;

import java.time.Duration;
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
import org.jsoup.nodes.Element;

/** A portal on which INL and OSCE train the same police, on days of which one is the same, with people of every kind. */
final class TwoTrainings implements AutoCloseable {
    static final String INL = "inl@test.example";
    static final String OSCE = "osce@test.example";
    static final String OSCE_READER = "osce-reader@test.example";
    static final String UNDP = "undp@test.example";
    static final String GUEST = "guest@test.example";
    static final String COORDINATOR = "coordinator@test.example";

    final TestPortal portal = TestPortal.empty();
    Activity inl;
    Activity osce;

    private TwoTrainings(Visibility inlIs) {
        portal.account(INL, Role.MEMBER, "INL", Side.DONOR);
        portal.account(OSCE, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(OSCE_READER, Role.READER, "OSCE", Side.DONOR);
        portal.account(UNDP, Role.MEMBER, "UNDP", Side.DONOR);
        portal.account(GUEST, Role.MEMBER, "MIA", Side.GUEST);
        portal.account(COORDINATOR, Role.COORDINATOR, "SEC", Side.DONOR);
        long lead = portal.organisation("INL", Side.DONOR).id();
        long other = portal.organisation("OSCE", Side.DONOR).id();
        inl = portal.post(PlanOf.training(lead, "Courts", "2007-06-12", Status.CONFIRMED, inlIs));
        osce = portal.post(PlanOf.training(other, "Interviews", "2007-06-13", Status.CONFIRMED, Visibility.MEMBERS)
                .withThemes(Set.of("document-fraud")));
    }

    static TwoTrainings open() {
        return new TwoTrainings(Visibility.MEMBERS);
    }

    /** Where INL's is kept so. */
    static TwoTrainings keeping(Visibility inlIs) {
        return new TwoTrainings(inlIs);
    }

    TestBrowser as(String email) {
        return portal.as(email);
    }

    /** The page of the one flag that this person finds on the board. */
    String page(String email) {
        List<String> pages = pages(email);
        if (pages.size() != 1) {
            throw new AssertionError(email + " finds " + pages);
        }
        return pages.get(0);
    }

    List<String> pages(String email) {
        return as(email).open("/overlaps?state=all").page().select(".overlaps h2 a").stream()
                .map(link -> link.attr("href"))
                .toList();
    }

    static String state(TestBrowser browser) {
        Element state = browser.page().selectFirst("#settle .state");
        return state == null ? "" : state.text();
    }

    static List<String> history(TestBrowser browser) {
        return browser.page().select("aside .history > li").eachText();
    }

    /** A minute goes by. */
    void pass() {
        portal.clock.set(portal.clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Override
    public void close() {
        portal.close();
    }
}
