package jointcalendar.meeting;

import static jointcalendar.meeting.Planned.training;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import org.junit.jupiter.api.Test;

/** Flags from a real database, in words. */
class OverlapsOnTheAgendaTest {
    private static final LocalDate MEETING = LocalDate.parse("2007-07-24");

    private final TestCalendar calendar = new TestCalendar();
    private final Viewer donor = calendar.person(Role.READER, calendar.osce);

    @Test
    void namesBothActivitiesTheEarlierFirst() {
        Activity later = calendar.saveFlagged(training("Later", calendar.inl.id(), "2007-08-20"));
        Activity earlier = calendar.saveFlagged(training("Earlier", calendar.osce.id(), "2007-08-06"));

        List<OverlapToSettle> found = calendar.flagged().from(MEETING, 10, donor, TestCalendar.WORDS);

        assertEquals(1, found.size());
        assertEquals("opportunity", found.get(0).kind());
        assertEquals(
                List.of(
                        new OverlapToSettle.Party(earlier.id(), "Earlier", calendar.osce.id()),
                        new OverlapToSettle.Party(later.id(), "Later", calendar.inl.id())),
                found.get(0).parties());
        assertTrue(found.get(0).sentence().contains("OSCE and INL"), found.get(0)::sentence);
    }

    @Test
    void whoMayNotSeeOneOfTheTwoSeesNoOverlap() {
        calendar.saveFlagged(training("Shared", calendar.inl.id(), "2007-08-20"));
        calendar.saveFlagged(
                training("Among donors", calendar.osce.id(), "2007-08-06").seenBy(Visibility.DONORS));
        Viewer guest = calendar.person(Role.MEMBER, calendar.ministry);

        assertEquals(1, calendar.flagged().count(MEETING, donor));
        assertEquals(0, calendar.flagged().count(MEETING, guest));
        assertEquals(List.of(), calendar.flagged().from(MEETING, 10, guest, TestCalendar.WORDS));
    }

    @Test
    void leavesOutPairsOfWhichBothAreOver() {
        calendar.saveFlagged(training("One", calendar.inl.id(), "2007-07-10"));
        calendar.saveFlagged(training("Other", calendar.osce.id(), "2007-07-23"));

        assertEquals(1, calendar.flagged().count(MEETING.minusDays(1), donor));
        assertEquals(0, calendar.flagged().count(MEETING, donor));
    }
}
