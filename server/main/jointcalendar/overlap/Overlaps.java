package jointcalendar.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Session;
import jointcalendar.db.Database;

/** Keeps the flags true to the calendar, and answers before saving what a plan would be flagged for. */
public final class Overlaps {
    private static final int CHUNK = 200;
    /** Of equals, busy times come last and in the order of what is told of them. */
    private static final Comparator<Found> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Found found) -> -found.finding().strength())
            .thenComparing(found -> found.other() instanceof Busy)
            .thenComparing(found -> found.other().firstDay())
            .thenComparing(found -> found.other().lastDay())
            .thenComparing(found -> found.other() instanceof Busy busy ? busy.organisation() : 0L);

    private final Database database;
    private final Plans plans;
    private final Supplier<Rules> rules;
    private final Clock clock;
    private final CandidateRepository candidates;
    private final KeptRepository flags;
    private volatile OverlapFinder finder;

    /**
     * @param rules as they stand now; equal ones spare reading titles anew
     * @param clock the portal's business time
     */
    public Overlaps(Database database, Plans plans, Supplier<Rules> rules, Clock clock) {
        this.database = database;
        this.flags = new KeptRepository(database);
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
        this.candidates = new CandidateRepository(database);
        this.finder = new OverlapFinder(rules.get());
    }

    /**
     * What a plan, saved or not, would be flagged for, the strongest first: only with activities which that viewer may see, or may
     * know as busy, and not where both are over.
     *
     * @param self the activity that the plan is to change, which is not compared with itself
     */
    public List<Found> check(Plan plan, OptionalLong self, Viewer viewer, LocalDate today) {
        return pairs(plan, self.orElse(0)).stream()
                .filter(pair -> !plan.lastDay().isBefore(today)
                        || !pair.other().plan().lastDay().isBefore(today))
                .flatMap(pair -> told(pair, viewer).stream())
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static Optional<Found> told(Pair pair, Viewer viewer) {
        Plan other = pair.other().plan();
        if (viewer.maySee(other)) {
            return Optional.of(new Found(new Seen.Whole(pair.other()), pair.finding()));
        }
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
     * transaction that saves it, after {@link jointcalendar.db.ChangeCounter#lock()}: that makes two who save at once wait for each other, else
     * neither would find the other's activity.
     */
    public void refresh(Activity activity) {
        database.transaction(() -> {
            candidates.save(
                    activity.id(), Candidacy.of(activity.plan(), rules.get().vocabulary()));
            compare(activity);
        });
    }

    /** Compares all activities anew, in pieces of their own transactions; for a change of the windows or of the rules. */
    public void rebuild() {
        inPieces(activity -> candidates.save(
                activity.id(), Candidacy.of(activity.plan(), rules.get().vocabulary())));
        inPieces(this::compare);
    }

    private void inPieces(java.util.function.Consumer<Activity> work) {
        List<Long> ids = flags.activitiesAfter(0, CHUNK);
        while (!ids.isEmpty()) {
            List<Long> piece = ids;
            database.transaction(() -> inOrder(piece).forEach(work));
            ids = flags.activitiesAfter(piece.get(piece.size() - 1), CHUNK);
        }
    }

    private List<Activity> inOrder(Collection<Long> ids) {
        return plans.all(ids).stream()
                .sorted(Comparator.comparingLong(Activity::id))
                .toList();
    }

    private void compare(Activity activity) {
        Map<Long, Pair> wanted = new TreeMap<>();
        pairs(activity.plan(), activity.id())
                .forEach(pair -> wanted.put(pair.other().id(), pair));
        List<Long> gone = new ArrayList<>();
        for (KeptRepository.Kept kept : flags.kept(activity.id())) {
            Pair pair = wanted.get(kept.other(activity.id()));
            if (pair == null) {
                gone.add(kept.id());
            } else if (pair.finding().equals(kept.finding())) {
                wanted.remove(pair.other().id());
                if (!pair.plain().equals(kept.plain())) {
                    flags.retell(kept.id(), pair.plain());
                }
            }
        }
        flags.remove(gone);
        flags.keep(activity.id(), wanted.values(), clock.instant());
    }

    private List<Pair> pairs(Plan plan, long self) {
        if (!plan.status().counts()) {
            return List.of();
        }
        OverlapFinder current = finder();
        return inOrder(candidates.of(
                        plan, self, current.rules().windows(), current.rules().vocabulary()))
                .stream()
                .flatMap(other -> current
                        .find(plan, other.plan())
                        .map(finding -> new Pair(other, finding, current.findPlain(plan, other.plan())))
                        .stream())
                .toList();
    }

    private OverlapFinder finder() {
        Rules now = rules.get();
        if (!finder.rules().equals(now)) {
            finder = new OverlapFinder(now);
        }
        return finder;
    }
}
