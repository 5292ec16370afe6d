package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

/** What a look at a public activity tells to whom. */
class PublicPeekTest {
    @Test
    void overlapsAreToldToThoseWhoCoordinateAndNotToThePublic() {
        try (TestPortal portal = TestPortal.empty()) {
            portal.account("reader@osce.example", Role.READER, "OSCE", Side.DONOR);
            Activity activity = post(portal, "OSCE", "Training of patrols");
            post(portal, "IOM", "Course for investigators");
            String peek = "/activities/" + activity.id() + "/peek";
            TestBrowser nobody = portal.visitor().ask("GET", peek);
            assertEquals(200, nobody.status());
            assertTrue(nobody.body().contains("Training of patrols"));
            assertFalse(nobody.body().contains("Course for investigators"), nobody.body());
            assertFalse(nobody.body().contains("class=\"mark"), nobody.body());
            assertTrue(portal.as("reader@osce.example").ask("GET", peek).body().contains("class=\"mark"));
        }
    }

    private static Activity post(TestPortal portal, String lead, String title) {
        long organisation = portal.organisation(lead, Side.DONOR).id();
        return portal.post(PlanOf.training(organisation, title, "2007-06-05", Status.CONFIRMED, Visibility.PUBLIC));
    }
}
