package jointcalendar.meeting;

import static jointcalendar.meeting.Planned.meeting;
import static jointcalendar.meeting.Planned.training;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import jointcalendar.access.Side;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Today is 2 May 2007; the meetings are on 24 April, 24 July and 23 October. */
class AgendaItemsTest {
    private static final long INL = 1;
    private static final long IOM = 2;
    private static final long OSCE = 3;
    private static final MeetingRound ROUND = new MeetingRound(
            Optional.of(held(101, "2007-04-24")), held(102, "2007-07-24"), Optional.of(held(103, "2007-10-23")));

    private final AgendaItems items = new AgendaItems(
            ROUND,
            LocalDate.parse("2007-05-02"),
            ZoneId.of("Asia/Almaty"),
            new Organisations(List.of(organisation(INL, "INL"), organisation(IOM, "IOM"), organisation(OSCE, "OSCE"))),
            new Vocabulary(List.of(theme(1, "prevention"), theme(2, "prosecution"), theme(3, "health")), List.of()));

    @Test
    void tellsWhatEndedFromTheLastMeetingsDayOn() {
        assertEquals(
                List.of("on the day DONE", "yesterday DONE"),
                told(
                        training("the day before", INL, "2007-04-23")
                                .thatLedTo("Much")
                                .saved(1),
                        training("yesterday", INL, "2007-05-01")
                                .thatLedTo("Much")
                                .saved(2),
                        training("on the day", INL, "2007-04-24")
                                .thatLedTo("Much")
                                .saved(3)));
    }

    @Test
    void asksForTheOutcomeOfWhatIsOver() {
        assertEquals(
                List.of("blank OUTCOME_MISSING", "yesterday OUTCOME_MISSING"),
                told(
                        training("yesterday", INL, "2007-05-01").saved(1),
                        training("blank", INL, "2007-04-30")
                                .as(Status.COMPLETED)
                                .thatLedTo(" \n")
                                .saved(2)));
    }

    @Test
    void announcesWhatWillBeOverByTheMeeting() {
        assertEquals(
                List.of("in June AHEAD", "today AHEAD", "the day before the meeting AHEAD"),
                told(
                        training("today", INL, "2007-05-02").saved(1),
                        training("the day before the meeting", INL, "2007-07-23")
                                .saved(2),
                        training("on the day of the meeting", INL, "2007-07-24").saved(3),
                        training("in June", INL, "2007-05-01")
                                .someTimeTo("2007-06-30")
                                .saved(4)));
    }

    @Test
    void tellsOfWhatWasCancelledSinceTheLastMeetingWheneverItShouldHaveBeen() {
        assertEquals(
                List.of("in June CANCELLED", "in August CANCELLED"),
                told(
                        training("in June", INL, "2007-06-01")
                                .as(Status.CANCELLED)
                                .saved(1, "2007-04-23T18:00:00Z"),
                        training("in August", INL, "2007-08-01")
                                .as(Status.CANCELLED)
                                .saved(2, "2007-05-01T00:00:00Z"),
                        training("known at the last meeting", INL, "2007-06-02")
                                .as(Status.CANCELLED)
                                .saved(3, "2007-04-23T17:59:59Z")));
    }

    @Test
    void eachOrganisationTellsItsOwnInTheOrderOfShortNames() {
        List<Agenda.Report> reports = items.reports(List.of(
                training("a", OSCE, "2007-05-10").saved(1),
                training("b", INL, "2007-06-10").saved(2),
                training("c", OSCE, "2007-05-01").saved(3)));

        assertEquals(
                List.of(INL, OSCE), reports.stream().map(Agenda.Report::lead).toList());
        assertEquals(
                List.of("c", "a"),
                reports.get(1).told().stream()
                        .map(told -> told.activity().plan().title())
                        .toList());
    }

    @Test
    void groupsWhatComesByTheFirstThemeInTheVocabularysOrder() {
        assertEquals(
                List.of("prevention: two themes", "prosecution: one theme", ": none"),
                coming(
                        training("none", INL, "2007-08-01").saved(1),
                        training("one theme", INL, "2007-08-02")
                                .on("prosecution")
                                .saved(2),
                        training("two themes", INL, "2007-08-03")
                                .on("prosecution", "prevention")
                                .saved(3)));
    }

    @Test
    void looksAheadFromTheMeetingToTheDayBeforeTheFollowing() {
        assertEquals(
                List.of(": begun before, on the day, the last"),
                coming(
                        training("over by then", INL, "2007-07-23").saved(1),
                        training("on the day", INL, "2007-07-24").saved(2),
                        training("begun before", INL, "2007-05-01")
                                .someTimeTo("2007-07-31")
                                .saved(3),
                        training("the last", INL, "2007-10-22").saved(4),
                        training("for the meeting after", INL, "2007-10-23").saved(5)));
    }

    @Test
    void neitherDraftsNorCancelledActivitiesCome() {
        assertEquals(
                List.of(),
                coming(
                        training("draft", INL, "2007-08-01").as(Status.DRAFT).saved(1),
                        training("cancelled", INL, "2007-08-01")
                                .as(Status.CANCELLED)
                                .saved(2)));
        assertEquals(
                List.of(),
                told(training("draft", INL, "2007-05-01").as(Status.DRAFT).saved(1)));
    }

    @Test
    void theThreeMeetingsThemselvesAreNotAmongTheActivities() {
        Activity before = meeting("before", INL, "2007-04-24").saved(101);
        Activity next = meeting("next", INL, "2007-07-24").saved(102);
        Activity after = meeting("after", INL, "2007-10-23").saved(103);
        Activity twin = meeting("twin", OSCE, "2007-07-24").saved(104);

        assertEquals(List.of(": twin"), coming(before, next, after, twin));
        assertEquals(List.of(), told(before, next, after, twin));
    }

    @Test
    void whoLeadsTheMostOfAThemeIntroducesIt() {
        List<Agenda.Outlook> outlooks = items.outlooks(List.of(
                training("a", OSCE, "2007-08-01").on("health").saved(1),
                training("b", IOM, "2007-08-02").on("health").saved(2),
                training("c", IOM, "2007-08-03").on("health").saved(3),
                training("d", OSCE, "2007-08-01").on("prevention").saved(4),
                training("e", INL, "2007-08-02").on("prevention").saved(5)));

        assertEquals(
                List.of(OSCE, IOM),
                outlooks.stream().map(Agenda.Outlook::introducer).toList());
    }

    private static MeetingDays held(long id, String day) {
        return new MeetingDays(id, LocalDate.parse(day), LocalDate.parse(day));
    }

    private List<String> told(Activity... activities) {
        return items.reports(List.of(activities)).stream()
                .flatMap(report -> report.told().stream())
                .map(told -> told.activity().plan().title() + " " + told.state())
                .toList();
    }

    private List<String> coming(Activity... activities) {
        return items.outlooks(List.of(activities)).stream()
                .map(outlook -> outlook.theme() + ": "
                        + outlook.activities().stream()
                                .map(activity -> activity.plan().title())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static Organisation organisation(long id, String shortName) {
        return new Organisation(
                id,
                shortName,
                Map.of(Language.EN, shortName),
                Kind.OTHER,
                Side.DONOR,
                "#0b6470",
                true,
                OptionalLong.empty());
    }

    private static Term theme(long id, String slug) {
        return new Term(id, Term.List.THEME, slug, Map.of(Language.EN, slug), false);
    }
}
