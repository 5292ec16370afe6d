package jointcalendar;

import static jointcalendar.db.schema.Tables.OVERLAP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jointcalendar.access.Side;
import jointcalendar.activity.Activity;
import jointcalendar.activity.BulkActivityRepository;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.overlap.FullScan;

/** The generated calendar: its first thousand activities are the same whatever its size. */
final class Archive {
    private static final int ORGANISATIONS = 30;
    private static final int PIECE = 1000;

    private final Portal portal;
    private final Instant changed;
    private final GeneratedPlans plans;
    private final BulkActivityRepository rows;
    private final FullScan scan;
    private double rebuildSeconds;
    private long rebuildPeak;
    private final List<Activity> all = new ArrayList<>();

    Archive(Portal portal) {
        this.portal = portal;
        this.changed = portal.clock.instant();
        List<Long> leads = IntStream.rangeClosed(1, ORGANISATIONS)
                .mapToObj(this::organisation)
                .map(Organisation::id)
                .toList();
        plans = new GeneratedPlans(portal.vocabulary.current(), leads, today());
        rows = new BulkActivityRepository(portal.database, portal.vocabulary.current(), changed);
        scan = new FullScan(portal.vocabulary.current());
    }

    private Organisation organisation(int number) {
        String name = String.format(Locale.ROOT, "ORG%02d", number);
        return portal.organisations
                .byShortName(name)
                .orElseGet(() -> portal.organisations.add(
                        name,
                        "Organisation " + number,
                        Kind.OTHER,
                        number % 4 == 0 ? Side.GUEST : Side.DONOR,
                        changed));
    }

    /** Fills the empty portal with that many activities; returns how many flags they have. */
    int fill(int size) {
        for (int first = 0; first < size; first += PIECE) {
            List<Activity> piece = IntStream.range(first, Math.min(size, first + PIECE))
                    .mapToObj(this::activity)
                    .toList();
            rows.add(piece);
            all.addAll(piece);
        }
        portal.counter.raiseNow();
        portal.database.sql().execute("analyze table activity, activity_target, activity_term");
        OverlapFigures.forgetPeaks();
        rebuildSeconds = Timing.once(portal.overlaps::rebuild) / 1000;
        rebuildPeak = OverlapFigures.peak();
        portal.database.sql().execute("analyze table overlap_candidate, overlap");
        return portal.database.sql().fetchCount(OVERLAP);
    }

    /** How long it took to find all flags of an archive that has none. */
    double rebuildSeconds() {
        return rebuildSeconds;
    }

    /** The heap in use at most meanwhile, with what was not collected, in bytes. */
    long rebuildPeak() {
        return rebuildPeak;
    }

    private Activity activity(int number) {
        long id = number + 1L;
        return new Activity(id, "GEN-" + id, "gen-" + id, 1, 0, plans.plan(number), changed, changed);
    }

    List<Activity> all() {
        return all;
    }

    GeneratedPlans plans() {
        return plans;
    }

    long fullScan(Activity activity) {
        return scan.of(activity, all);
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(portal.clock);
    }
}
