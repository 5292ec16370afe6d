package jointcalendar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One organisation settles an overlap, and the other sees it. */
class SettlingTest {
    private final TestPortal portal = TestPortal.empty();

    @AfterEach
    void stop() {
        portal.close();
    }

    private void post(String lead, String title, String day) {
        portal.account(lead.toLowerCase(java.util.Locale.ROOT) + "@test.example", Role.MEMBER, lead, Side.DONOR);
        portal.post(PlanOf.training(
                portal.organisation(lead, Side.DONOR).id(), title, day, Status.CONFIRMED, Visibility.MEMBERS));
    }

    @Test
    void aMemberKeepsBothForAReasonAndTheOtherSideReadsIt() {
        post("INL", "Courts", "2007-06-12");
        post("OSCE", "Interviews", "2007-06-13");
        try (Window inl = Window.on(portal).as("inl@test.example").open("/overlaps")) {
            inl.page.locator(".overlaps h2 a").click();
            inl.field("Why that is no problem").fill("Other precincts");
            inl.button("Settle: keep both").click();
            assertThat(inl.main()).containsText("Settled. It opens again by itself when the facts change.");
            assertEquals(List.of(), inl.complaints());
        }
        try (Window osce = Window.on(portal).as("osce@test.example").open("/overlaps?state=settled")) {
            assertThat(osce.main()).containsText("INL settled it on");
            osce.page.locator(".overlaps h2 a").click();
            assertThat(osce.main()).containsText("Other precincts");
            assertEquals(List.of(), osce.complaints());
        }
    }

    @Test
    void allOfAPageAreChosenByOneTickAndTakenOn() {
        post("INL", "Courts", "2007-06-12");
        post("OSCE", "Interviews", "2007-06-13");
        post("UNDP", "Evidence in court", "2007-06-13");
        try (Window inl = Window.on(portal).as("inl@test.example").open("/overlaps")) {
            inl.field("Choose all on this page").check();
            inl.button("We are on it").click();
            assertThat(inl.main()).containsText("Acknowledged 2: others see that you are on them.");
            assertEquals(List.of(), inl.complaints());
        }
    }
}
