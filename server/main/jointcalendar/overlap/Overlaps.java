package jointcalendar.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Outline;
import jointcalendar.activity.OutlineRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Session;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;

/** Keeps the flags true to the calendar, and answers before saving what a plan would be flagged for. */
public final class Overlaps {
    /** Of equals, busy times come last and in the order of what is told of them. */
    private static final Comparator<Found> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Found found) -> -found.finding().strength())
            .thenComparing(found -> found.other() instanceof Busy)
            .thenComparing(found -> found.other().firstDay())
            .thenComparing(found -> found.other().lastDay())
            .thenComparing(found -> found.other() instanceof Busy busy ? busy.organisation() : 0L);

    private final Database database;
    private final ChangeCounter counter;
    private final Plans plans;
    private final Supplier<Basis> basis;
    private final OutlineRepository outlines;
    private final CandidateRepository candidates;
    private final FlagLife life;
    private final Upkeep upkeep;

    /**
     * @param basis as it stands now; the same while nothing in it changed spares reading titles anew
     * @param clock the portal's business time
     */
    public Overlaps(Database database, ChangeCounter counter, Plans plans, Supplier<Basis> basis, Clock clock) {
        this.database = database;
        this.counter = counter;
        this.plans = plans;
        this.basis = basis;
        this.outlines = new OutlineRepository(database);
        this.candidates = new CandidateRepository(database);
        this.life = new FlagLife(database, clock);
        this.upkeep = new Upkeep(database, counter, basis, clock);
    }

    /** With windows and a glossary that stay as they are. */
    public Overlaps(Database database, Plans plans, Supplier<Vocabulary> vocabulary, Windows windows, Clock clock) {
        this(
                database,
                new ChangeCounter(database),
                plans,
                new CurrentBasis(vocabulary, () -> windows, Glossary::builtIn),
                clock);
    }

    /** What keeps all flags true where what they rest on changes. */
    public Upkeep upkeep() {
        return upkeep;
    }

    /**
     * What a plan, saved or not, would be flagged for, the strongest first: only with activities which that viewer may see, or may
     * know as busy, and not where both are over.
     *
     * @param self the activity that the plan is to change, which is not compared with itself
     */
    public List<Found> check(Plan plan, OptionalLong self, Viewer viewer, LocalDate today) {
        List<Pair> pairs = pairs(plan, self.orElse(0), basis.get()).stream()
                .filter(pair -> !plan.lastDay().isBefore(today)
                        || !pair.other().plan().lastDay().isBefore(today))
                .toList();
        Map<Long, Activity> whole = whole(pairs, viewer);
        return pairs.stream()
                .flatMap(pair ->
                        told(pair, Optional.ofNullable(whole.get(pair.other().id())), viewer).stream())
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private Map<Long, Activity> whole(List<Pair> pairs, Viewer viewer) {
        List<Long> seen = pairs.stream()
                .map(Pair::other)
                .filter(other -> viewer.maySee(other.plan()))
                .map(Outline::id)
                .toList();
        return plans.all(seen).stream().collect(Collectors.toMap(Activity::id, activity -> activity));
    }

    private static Optional<Found> told(Pair pair, Optional<Activity> whole, Viewer viewer) {
        if (whole.isPresent()) {
            return Optional.of(new Found(new Seen.Whole(whole.get()), pair.finding()));
        }
        Plan other = pair.other().plan();
        return viewer.mayKnowBusy(other)
                ? pair.plain().map(finding -> new Found(busy(other, finding.reasons()), finding))
                : Optional.empty();
    }

    private static Busy busy(Plan plan, Reasons reasons) {
        Session near = plan.sessions().stream()
                .filter(session -> reasons.speakOf(session.firstDay(), session.lastDay()))
                .findFirst()
                .orElse(plan.sessions().get(0));
        return new Busy(plan.lead(), near.firstDay(), near.lastDay(), plan.precision());
    }

    /**
     * Brings the flags of a saved activity up to date; where facts are as they were, flags keep their state. Belongs into the
     * transaction that saves it, after {@link ChangeCounter#lock()}: that makes two who save at once wait for each other, else
     * neither would find the other's activity, and lets nobody change meanwhile by what they are found.
     */
    public void refresh(Activity activity) {
        database.transaction(() -> {
            counter.lock();
            Basis now = basis.get();
            upkeep.writesBy(now);
            candidates.save(activity.id(), Candidacy.of(activity.plan(), now.vocabulary()));
            life.keep(activity.id(), pairs(activity.plan(), activity.id(), now));
        });
    }

    /** Finds all flags anew, whatever they are. */
    public void rebuild() {
        upkeep.rebuild();
    }

    /**
     * Forgets what became of an activity's overlaps while fewer could see it: what they said, settled and knew of its days then is not for
     * those who see it from now on, who are told of its overlaps as of new ones. Joined pairs stay joined. To be followed by {@link #refresh}.
     */
    public void beginAnew(long activity) {
        life.forget(activity);
    }

    private List<Pair> pairs(Plan plan, long self, Basis by) {
        return plan.status().counts()
                ? outlines.all(candidates.of(plan, self, by.windows(), by.vocabulary()), by.vocabulary()).stream()
                        .flatMap(other -> by.pair(plan, other).stream())
                        .toList()
                : List.of();
    }
}
