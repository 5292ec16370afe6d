package jointcalendar.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.db.Database;
import jointcalendar.vocabulary.Vocabulary;

/** Keeps the flags true to the calendar, and answers before saving what a plan would be flagged for. */
public final class Overlaps {
    private static final int CHUNK = 200;

    private final Database database;
    private final Plans plans;
    private final Supplier<Vocabulary> vocabulary;
    private final Windows windows;
    private final Clock clock;
    private final CandidateRepository candidates;
    private final OverlapRepository flags;
    private volatile OverlapFinder finder;

    /**
     * @param vocabulary as it stands now; the same instance while nothing in it changed spares reading titles anew
     * @param clock the portal's business time
     */
    public Overlaps(
            Database database,
            OverlapRepository flags,
            Plans plans,
            Supplier<Vocabulary> vocabulary,
            Windows windows,
            Clock clock) {
        this.database = database;
        this.flags = flags;
        this.plans = plans;
        this.vocabulary = vocabulary;
        this.windows = windows;
        this.clock = clock;
        this.candidates = new CandidateRepository(database);
        this.finder = new OverlapFinder(vocabulary.get(), windows);
    }

    /**
     * What a plan, saved or not, would be flagged for, the strongest first: only with activities which that viewer may see, and not where
     * both are over.
     *
     * @param self the activity that the plan is to change, which is not compared with itself
     */
    public List<Found> check(Plan plan, OptionalLong self, Viewer viewer, LocalDate today) {
        return found(plan, self.orElse(0)).stream()
                .filter(found -> viewer.maySee(
                        found.other().plan().visibility(), found.other().plan().lead()))
                .filter(found -> !plan.lastDay().isBefore(today)
                        || !found.other().plan().lastDay().isBefore(today))
                .sorted(Comparator.comparingDouble(
                                (Found found) -> found.finding().strength())
                        .reversed())
                .toList();
    }

    /**
     * Brings the flags of a saved activity up to date; where facts are as they were, flags keep their state. Belongs into the
     * transaction that saves it, after {@link jointcalendar.db.ChangeCounter#lock()}: that makes two who save at once wait for each other, else
     * neither would find the other's activity.
     */
    public void refresh(Activity activity) {
        database.transaction(() -> {
            candidates.save(activity.id(), Candidacy.of(activity.plan(), vocabulary.get()));
            compare(activity);
        });
    }

    /** Compares all activities anew, in pieces of their own transactions; for a change of the windows or of the rules. */
    public void rebuild() {
        inPieces(activity -> candidates.save(activity.id(), Candidacy.of(activity.plan(), vocabulary.get())));
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
        Map<Long, Finding> wanted = new TreeMap<>();
        found(activity.plan(), activity.id())
                .forEach(found -> wanted.put(found.other().id(), found.finding()));
        Map<Long, Flag> kept = new TreeMap<>();
        flags.kept(activity.id()).forEach(flag -> kept.put(flag.other(activity.id()), flag));
        flags.remove(kept.values().stream()
                .filter(flag -> !wanted.containsKey(flag.other(activity.id())))
                .map(Flag::id)
                .toList());
        wanted.entrySet()
                .removeIf(found -> kept.containsKey(found.getKey())
                        && kept.get(found.getKey()).finding().equals(found.getValue()));
        flags.keep(activity.id(), wanted, clock.instant());
    }

    private List<Found> found(Plan plan, long self) {
        if (!plan.status().counts()) {
            return List.of();
        }
        OverlapFinder current = finder();
        return inOrder(candidates.of(plan, self, windows, current.vocabulary())).stream()
                .flatMap(other -> current.find(plan, other.plan()).map(finding -> new Found(other, finding)).stream())
                .toList();
    }

    private OverlapFinder finder() {
        Vocabulary now = vocabulary.get();
        if (finder.vocabulary() != now) {
            finder = new OverlapFinder(now, windows);
        }
        return finder;
    }
}
