package jointcalendar.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.gap.GapWords;
import jointcalendar.overlap.gap.Gaps;
import jointcalendar.overlap.gap.Horizon;
import jointcalendar.overlap.gap.Missed;
import jointcalendar.overlap.load.AudienceLoads;
import jointcalendar.overlap.load.DemandRepository;
import jointcalendar.overlap.load.Load;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.overlap.load.LoadWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;

/** Who is asked for too often, and who is left out, as the agenda words it. */
public final class PeopleOnTheAgenda {
    static final int MOST_LOADS = 3;
    static final int MOST_GAPS = 5;
    private static final int MONTHS_AHEAD = 6;

    private final DemandRepository demands;
    private final Gaps gaps;
    private final Supplier<LoadLimit> limit;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;

    /** @param limit as it is set now */
    public PeopleOnTheAgenda(
            DemandRepository demands,
            Gaps gaps,
            Supplier<LoadLimit> limit,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations) {
        this.demands = demands;
        this.gaps = gaps;
        this.limit = limit;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
    }

    /** In what the viewer may know: loads that a meeting on that day can still change, gaps as of today. */
    Agenda.People of(LocalDate meeting, LocalDate today, Viewer viewer, Words words) {
        LoadLimit most = limit.get();
        LocalDate until = meeting.plusMonths(MONTHS_AHEAD);
        List<Load> loads = new AudienceLoads(
                        demands.between(meeting.minusDays(most.reach()), until.plusDays(most.reach()), viewer), most)
                .between(meeting, until);
        Horizon horizon = Horizon.of(today);
        List<Missed> open = Missed.of(gaps.all(horizon, viewer));
        Vocabulary now = vocabulary.current();
        LoadWords said = new LoadWords(words, now, organisations.all()::shortName);
        GapWords wording = new GapWords(words, now);
        return new Agenda.People(
                loads.stream().limit(MOST_LOADS).map(said::sentence).toList(),
                Math.max(0, loads.size() - MOST_LOADS),
                open.stream()
                        .limit(MOST_GAPS)
                        .map(missed -> wording.sentence(missed, horizon))
                        .toList(),
                Math.max(0, open.size() - MOST_GAPS));
    }
}
