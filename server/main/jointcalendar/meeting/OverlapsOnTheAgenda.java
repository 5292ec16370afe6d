package jointcalendar.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.FlagFilter;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/** The kept flags as the agenda words them. */
public final class OverlapsOnTheAgenda implements OpenOverlaps {
    private final OverlapRepository flags;
    private final ActivityRepository activities;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;

    public OverlapsOnTheAgenda(
            OverlapRepository flags,
            ActivityRepository activities,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations) {
        this.flags = flags;
        this.activities = activities;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
    }

    @Override
    public List<OverlapToSettle> from(LocalDate day, int most, Viewer viewer, Words words) {
        List<Flag> open = flags.open(FlagFilter.WHOLE, viewer, day, 0, most);
        Set<Long> ids = new HashSet<>();
        open.forEach(flag -> ids.addAll(List.of(flag.first(), flag.second())));
        Map<Long, Activity> byId =
                activities.all(ids, viewer).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        OverlapWords said = new OverlapWords(words, vocabulary.current(), organisations.all()::shortName);
        return open.stream()
                .filter(flag -> byId.keySet().containsAll(List.of(flag.first(), flag.second())))
                .map(flag -> worded(flag, pair(flag, byId), said))
                .toList();
    }

    @Override
    public int count(LocalDate day, Viewer viewer) {
        return flags.count(FlagFilter.WHOLE, viewer, day);
    }

    /** The earlier first. */
    private static List<Activity> pair(Flag flag, Map<Long, Activity> byId) {
        return Stream.of(flag.first(), flag.second())
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .sorted(AgendaItems.BY_DAYS)
                .toList();
    }

    private static OverlapToSettle worded(Flag flag, List<Activity> pair, OverlapWords words) {
        return new OverlapToSettle(
                flag.finding().kind().slug(),
                words.kind(flag.finding().kind()),
                words.aboutBoth(flag.finding(), pair.get(0).plan(), pair.get(1).plan()),
                pair.stream()
                        .map(activity -> new OverlapToSettle.Party(
                                activity.id(),
                                activity.plan().titleIn(words.language()),
                                activity.plan().lead()))
                        .toList());
    }
}
