package jointcalendar.meeting;

import static jointcalendar.meeting.Planned.meeting;
import static jointcalendar.meeting.Planned.training;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

/** Agendas drafted from a real database; today is 2 May 2007. */
class AgendaDraftTest {
    private final TestCalendar calendar = new TestCalendar();
    private final long inl = calendar.inl.id();
    private final long osce = calendar.osce.id();

    @Test
    void thereIsNoneWhereNoMeetingIsPlanned() {
        calendar.save(meeting("held", inl, "2007-04-24").as(Status.COMPLETED));
        calendar.save(meeting("cancelled", inl, "2007-07-24").as(Status.CANCELLED));
        calendar.save(meeting("draft", inl, "2007-07-24").as(Status.DRAFT));
        calendar.save(training("a training", inl, "2007-07-24"));

        assertTrue(draft(coordinator()).isEmpty());
    }

    @Test
    void standsBetweenTheMeetingsAroundIt() {
        Activity held = calendar.save(
                meeting("held", inl, "2007-04-24").as(Status.COMPLETED).thatLedTo("Meet every quarter"));
        Activity next = calendar.save(meeting("next", inl, "2007-07-24"));
        Activity following =
                calendar.save(meeting("following", inl, "2007-10-23").as(Status.TENTATIVE));

        Agenda agenda = draft(coordinator()).orElseThrow();

        assertEquals(next.id(), agenda.meeting().id());
        assertEquals(Optional.of(held.id()), agenda.previous().map(Activity::id));
        assertEquals(Optional.of(following.id()), agenda.following().map(Activity::id));
        assertEquals(
                "Meet every quarter",
                agenda.previous().orElseThrow().plan().result().outcome());
    }

    @Test
    void holdsWhatIsCancelledTodayAndAsksForMissingOutcomes() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        calendar.save(training("over", osce, "2007-05-01"));
        calendar.save(training("cancelled", osce, "2007-09-01").as(Status.CANCELLED));

        Agenda agenda = draft(coordinator()).orElseThrow();

        assertEquals(Set.of("over", "cancelled"), titles(agenda));
        assertEquals(1, agenda.outcomesMissing());
    }

    @Test
    void eachSeesOnlyWhatIsTheirs() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        for (Visibility visibility : Visibility.values()) {
            String name = visibility.name();
            calendar.save(training("told " + name, inl, "2007-05-01").seenBy(visibility));
            calendar.save(training("comes " + name, inl, "2007-08-01").seenBy(visibility));
        }
        calendar.save(training("draft", inl, "2007-08-01").as(Status.DRAFT));

        Set<String> shared = Set.of("told PUBLIC", "comes PUBLIC", "told MEMBERS", "comes MEMBERS");
        Set<String> all = new TreeSet<>(shared);
        all.addAll(Set.of("told DONORS", "comes DONORS"));
        Set<String> everything = new TreeSet<>();
        for (Visibility visibility : Visibility.values()) {
            everything.addAll(Set.of("told " + visibility, "comes " + visibility));
        }
        assertEquals(everything, titles(draft(coordinator()).orElseThrow()));
        assertEquals(
                everything,
                titles(draft(calendar.person(Role.MEMBER, calendar.inl)).orElseThrow()));
        assertEquals(
                all, titles(draft(calendar.person(Role.READER, calendar.osce)).orElseThrow()));
        assertEquals(
                shared,
                titles(draft(calendar.person(Role.MEMBER, calendar.ministry)).orElseThrow()));
        assertEquals(
                shared,
                titles(draft(calendar.person(Role.READER, calendar.ministry)).orElseThrow()));
    }

    @Test
    void aGuestWhoMayNotSeeAMeetingHasTheOneThatIsShared() {
        calendar.save(meeting("held among donors", inl, "2007-04-24").seenBy(Visibility.DONORS));
        calendar.save(meeting("among donors", inl, "2007-06-05").seenBy(Visibility.DONORS));
        Activity shared = calendar.save(meeting("with guests", inl, "2007-07-24"));

        Agenda agenda = draft(calendar.person(Role.MEMBER, calendar.ministry)).orElseThrow();

        assertEquals(shared.id(), agenda.meeting().id());
        assertTrue(agenda.previous().isEmpty());
        assertEquals(Set.of(), titles(agenda));
    }

    @Test
    void leavesOverlapsThatAreOverByTheMeetingToTheDaysBefore() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        calendar.overlaps.all = Stream.of("2007-06-01", "2007-07-23", "2007-07-24", "2007-09-01")
                .map(day -> new TestCalendar.StandingOverlaps.Standing(
                        LocalDate.parse(day), new OverlapToSettle("clash", "Clash", day, List.of())))
                .toList();

        Agenda.ToSettle overlaps = draft(coordinator()).orElseThrow().overlaps();

        assertEquals(
                List.of("2007-07-24", "2007-09-01"),
                overlaps.strongest().stream().map(OverlapToSettle::sentence).toList());
        assertEquals(0, overlaps.others());
        assertEquals(2, overlaps.sooner());
    }

    @Test
    void namesTheMostPressingOverlapsAndCountsTheOthers() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        calendar.overlaps.all = IntStream.range(0, 20)
                .mapToObj(i -> new TestCalendar.StandingOverlaps.Standing(
                        LocalDate.parse("2007-08-01"), new OverlapToSettle("clash", "Clash", "", List.of())))
                .toList();

        Agenda.ToSettle overlaps = draft(coordinator()).orElseThrow().overlaps();

        assertEquals(AgendaDraft.MOST_OVERLAPS, overlaps.strongest().size());
        assertEquals(20 - AgendaDraft.MOST_OVERLAPS, overlaps.others());
    }

    @Test
    void asksTheDatabaseNoMoreForALongProgramme() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        int few = statementsOf(coordinator());
        for (int i = 0; i < 100; i++) {
            LocalDate day = LocalDate.parse("2007-05-01").plusDays(i);
            calendar.save(training("activity " + i, i % 2 == 0 ? inl : osce, day.toString()));
        }

        assertEquals(few, statementsOf(coordinator()));
        assertTrue(few <= 18, () -> few + " statements");
    }

    @Test
    void aLongProgrammeDoesNotMakeALongMeeting() {
        calendar.save(meeting("next", inl, "2007-07-24"));
        Minutes empty = draft(coordinator()).orElseThrow().minutes();
        for (int i = 0; i < 60; i++) {
            calendar.save(training("told " + i, inl, "2007-05-01"));
            calendar.save(training("coming " + i, inl, "2007-08-01"));
        }

        assertEquals(20, empty.total());
        assertEquals(90, draft(coordinator()).orElseThrow().minutes().total());
    }

    private int statementsOf(Viewer viewer) {
        draft(viewer);
        calendar.statements.set(0);
        draft(viewer);
        return calendar.statements.get();
    }

    private Optional<Agenda> draft(Viewer viewer) {
        return calendar.draft().draft(viewer, TestCalendar.WORDS);
    }

    private Viewer coordinator() {
        return calendar.person(Role.COORDINATOR, calendar.inl);
    }

    private static Set<String> titles(Agenda agenda) {
        return Stream.concat(
                        agenda.reports().stream()
                                .flatMap(report -> report.told().stream())
                                .map(Agenda.Told::activity),
                        agenda.outlooks().stream().flatMap(outlook -> outlook.activities().stream()))
                .map(activity -> activity.plan().title())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
