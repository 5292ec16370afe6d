package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Plan;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Finding;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.overlap.Overlaps;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Words what a plan meets, of what the visitor may see. */
public final class OverlapNotices implements Marks {
    private static final int MOST_WHILE_TYPING = 12;

    private final Overlaps overlaps;
    private final OverlapRepository flags;
    private final ActivityRepository activities;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public OverlapNotices(
            Overlaps overlaps,
            OverlapRepository flags,
            ActivityRepository activities,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Clock clock) {
        this.overlaps = overlaps;
        this.flags = flags;
        this.activities = activities;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What a plan that is not saved would meet, the gravest first; {@code except} is the activity being edited, or 0. */
    List<OverlapNotice> check(Plan plan, long except, Visitor visitor) {
        OptionalLong self = except == 0 ? OptionalLong.empty() : OptionalLong.of(except);
        OverlapWords words = words(visitor.words());
        return overlaps.check(plan, self, visitor.viewer(), today()).stream()
                .limit(MOST_WHILE_TYPING)
                .map(found -> notice(found.finding(), plan, found.other(), words, visitor.viewer()))
                .toList();
    }

    /** What a saved activity meets, the gravest first. */
    List<OverlapNotice> of(Activity activity, Visitor visitor) {
        List<Flag> met = flags.of(activity.id(), visitor.viewer(), today());
        Map<Long, Activity> others =
                byId(met.stream().map(flag -> flag.other(activity.id())).toList(), visitor.viewer());
        OverlapWords words = words(visitor.words());
        return met.stream()
                .flatMap(flag -> Optional.ofNullable(others.get(flag.other(activity.id())))
                        .map(other -> notice(flag.finding(), activity.plan(), other, words, visitor.viewer()))
                        .stream())
                .toList();
    }

    @Override
    public Map<Long, Mark> of(Collection<Long> shown, Viewer viewer) {
        if (!viewer.signedIn()) {
            return Map.of(); // overlaps are for those who coordinate, not for the public
        }
        Map<Long, Mark> marks = new HashMap<>();
        flags.touching(shown, viewer, today()).stream()
                .sorted(Comparator.comparing((Flag flag) -> flag.finding().kind())
                        .thenComparing(flag -> -flag.finding().strength()))
                .forEach(flag -> Stream.of(flag.first(), flag.second())
                        .forEach(id -> marks.putIfAbsent(
                                id,
                                new Mark(flag.finding().kind(), flag.finding().possible()))));
        return marks;
    }

    /** Those of these activities that the viewer may see. */
    Map<Long, Activity> byId(Collection<Long> ids, Viewer viewer) {
        return activities.all(ids, viewer).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    /** The words of overlaps in that language, as things are called now. */
    OverlapWords words(Words words) {
        return new OverlapWords(words, vocabulary.current(), organisations.all()::shortName);
    }

    private OverlapNotice notice(Finding finding, Plan mine, Activity other, OverlapWords words, Viewer viewer) {
        return new OverlapNotice(
                finding.kind().slug(),
                words.kind(finding.kind()),
                words.aboutOther(finding, mine, other.plan(), today()),
                words.nextStep(finding, mine, other.plan(), viewer.organisation()),
                "/activities/" + other.id(),
                other.plan().title());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
