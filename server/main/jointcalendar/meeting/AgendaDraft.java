package jointcalendar.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Filter;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/** Drafts the agenda of the next coordination meeting from the calendar, for one viewer at a time. */
public final class AgendaDraft {
    static final int MOST_OVERLAPS = 6;

    private final MeetingRepository meetings;
    private final ActivityRepository activities;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final OpenOverlaps overlaps;
    private final PeopleOnTheAgenda people;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public AgendaDraft(
            MeetingRepository meetings,
            ActivityRepository activities,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            OpenOverlaps overlaps,
            PeopleOnTheAgenda people,
            Clock clock) {
        this.meetings = meetings;
        this.activities = activities;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.overlaps = overlaps;
        this.people = people;
        this.clock = clock;
    }

    /** The agenda as of now; empty where the viewer sees no coordination meeting that is still to come. */
    public Optional<Agenda> draft(Viewer viewer, Words words) {
        return MeetingRound.next(meetings.all(viewer), today()).flatMap(round -> draft(round, viewer, words));
    }

    private Optional<Agenda> draft(MeetingRound round, Viewer viewer, Words words) {
        List<Activity> seen = activities.between(round.from(), lastDayRead(round), Filter.ALL, viewer);
        AgendaItems items = new AgendaItems(round, today(), clock.getZone(), organisations.all(), vocabulary.current());
        return find(seen, Optional.of(round.meeting()))
                .map(meeting -> new Agenda(
                        today(),
                        meeting,
                        find(seen, round.previous()),
                        find(seen, round.following()),
                        round.from(),
                        round.until(),
                        items.reports(seen),
                        items.outlooks(seen),
                        toSettle(round, viewer, words),
                        people.of(round.meeting().first(), today(), viewer, words),
                        round.proposedDay()));
    }

    /** The meetings on both ends are read with all that lies between. */
    private static LocalDate lastDayRead(MeetingRound round) {
        return round.following().map(MeetingDays::first).orElse(round.until());
    }

    /** None where it was cancelled or hidden a moment ago. */
    private static Optional<Activity> find(List<Activity> seen, Optional<MeetingDays> meeting) {
        return seen.stream()
                .filter(activity ->
                        meeting.filter(days -> days.id() == activity.id()).isPresent())
                .filter(activity -> activity.plan().status().counts())
                .findFirst();
    }

    private Agenda.ToSettle toSettle(MeetingRound round, Viewer viewer, Words words) {
        LocalDate day = round.meeting().first();
        List<OverlapToSettle> strongest = overlaps.from(day, MOST_OVERLAPS, viewer, words);
        int open = overlaps.count(day, viewer);
        return new Agenda.ToSettle(
                strongest, Math.max(0, open - strongest.size()), Math.max(0, overlaps.count(today(), viewer) - open));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
