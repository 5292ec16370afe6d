package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Busy;
import jointcalendar.activity.BusyRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Seen;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Finding;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Settlement;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Words what a plan meets, of what the visitor may see. */
public final class OverlapNotices implements Marks {
    private static final int MOST_WHILE_TYPING = 12;
    private static final int MOST_SETTLED = 30;

    private final Overlaps overlaps;
    private final OverlapRepository flags;
    private final ActivityRepository activities;
    private final BusyRepository busyTimes;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public OverlapNotices(
            Overlaps overlaps,
            OverlapRepository flags,
            ActivityRepository activities,
            BusyRepository busyTimes,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Clock clock) {
        this.overlaps = overlaps;
        this.flags = flags;
        this.activities = activities;
        this.busyTimes = busyTimes;
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

    /** What a saved activity meets, the gravest first; nothing for the public, as in the calendar. */
    List<OverlapNotice> of(Activity activity, Visitor visitor) {
        if (!visitor.viewer().signedIn()) {
            return List.of();
        }
        return told(flags.of(activity.id(), visitor.viewer(), today()), activity, visitor);
    }

    /** What a saved activity met that was settled, the last settled first; nothing for the public. */
    List<OverlapNotice> settledOf(Activity activity, Visitor visitor) {
        if (!visitor.viewer().signedIn()) {
            return List.of();
        }
        return told(flags.settled(activity.id(), visitor.viewer(), MOST_SETTLED), activity, visitor);
    }

    private List<OverlapNotice> told(List<Flag> met, Activity activity, Visitor visitor) {
        if (met.isEmpty()) {
            return List.of();
        }
        Sides sides = sides(met, visitor.viewer());
        OverlapWords words = words(visitor.words());
        return met.stream()
                .flatMap(flag -> sides
                        .of(flag, flag.other(activity.id()))
                        .map(other -> notice(flag.finding(), activity.plan(), other, words, visitor.viewer())
                                .of(standing(flag, activity, other, visitor)))
                        .stream())
                .toList();
    }

    private static OverlapNotice.Standing standing(Flag flag, Activity one, Seen other, Visitor visitor) {
        Stream<Plan> seen = other instanceof Seen.Whole whole
                ? Stream.of(one.plan(), whole.activity().plan())
                : Stream.of(one.plan());
        return new OverlapNotice.Standing(
                flag.id(),
                flag.state().slug(),
                visitor.words().say("flag.state." + flag.state().slug()),
                flag.state() == Flag.State.OPEN && Settlement.mayActOn(seen, visitor.viewer()));
    }

    @Override
    public Map<Long, Mark> of(Collection<Long> shown, Viewer viewer) {
        if (!viewer.signedIn()) {
            return Map.of(); // overlaps are for those who coordinate, not for the public
        }
        Map<Long, Mark> marks = new HashMap<>();
        flags.touching(shown, viewer, today()).stream()
                .sorted(Comparator.comparing(Flag::state)
                        .thenComparing(flag -> flag.finding().kind())
                        .thenComparing(flag -> -flag.finding().strength()))
                .forEach(flag -> Stream.of(flag.first(), flag.second())
                        .forEach(id -> marks.putIfAbsent(
                                id,
                                new Mark(
                                        flag.finding().kind(),
                                        flag.finding().possible(),
                                        flag.state() != Flag.State.OPEN))));
        return marks;
    }

    /** What the viewer sees of the activities of these flags. */
    public Sides sides(List<Flag> met, Viewer viewer) {
        Set<Long> whole = new HashSet<>();
        Set<Long> busy = new HashSet<>();
        for (Flag flag : met) {
            whole.addAll(List.of(flag.first(), flag.second()));
            flag.busy().ifPresent(busy::add);
        }
        whole.removeAll(busy);
        return new Sides(
                activities.all(whole, viewer).stream().collect(Collectors.toMap(Activity::id, Function.identity())),
                busyTimes.of(busy, viewer));
    }

    /** Both sides of flags, as far as a viewer sees them. */
    public record Sides(Map<Long, Activity> whole, Map<Long, List<Busy>> busy) {
        /** One of a flag's two activities; of one that is busy the time of which the flag speaks, or its first where that is gone. */
        public Optional<Seen> of(Flag flag, long activity) {
            List<Busy> times = busy.getOrDefault(activity, List.of());
            Optional<Seen> near = times.stream()
                    .filter(time -> flag.finding().reasons().speakOf(time.firstDay(), time.lastDay()))
                    .<Seen>map(time -> time)
                    .findFirst();
            return near.or(() -> times.stream().min(Comparator.comparing(Busy::firstDay)))
                    .or(() -> Optional.ofNullable(whole.get(activity)).map(Seen.Whole::new));
        }
    }

    /** The words of overlaps in that language, as things are called now. */
    public OverlapWords words(Words words) {
        return new OverlapWords(words, vocabulary.current(), organisations.all()::shortName);
    }

    private OverlapNotice notice(Finding finding, Plan mine, Seen other, OverlapWords words, Viewer viewer) {
        String kind = finding.kind().slug();
        String title = words.kind(finding.kind());
        if (other instanceof Seen.Whole whole) {
            Plan plan = whole.activity().plan();
            return new OverlapNotice(
                    kind,
                    title,
                    words.aboutOther(finding, mine, plan, today()),
                    words.nextStep(finding, mine, plan, viewer.organisation()),
                    "/activities/" + whole.activity().id(),
                    plan.titleIn(words.language()),
                    Optional.empty());
        }
        Busy busy = (Busy) other;
        return new OverlapNotice(
                kind, title, words.aboutBusy(finding, busy), words.nextStep(busy), "", "", Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
