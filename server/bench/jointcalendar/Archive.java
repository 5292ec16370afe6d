package jointcalendar;

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
import jointcalendar.overlap.BulkOverlapRepository;

/** The generated calendar: its first thousand activities are the same whatever its size. */
final class Archive {
    private static final int ORGANISATIONS = 30;
    private static final int PIECE = 1000;
    /** Beyond this many activities only those flags are made that a page could still show. */
    private static final int MOST_WITH_ALL_FLAGS = 10_000;

    private final Portal portal;
    private final Instant changed;
    private final GeneratedPlans plans;
    private final BulkActivityRepository rows;
    private final BulkOverlapRepository overlaps;
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
        overlaps = new BulkOverlapRepository(portal.database, portal.vocabulary.current(), changed);
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
            overlaps.addCandidates(piece);
            all.addAll(piece);
        }
        boolean every = size <= MOST_WITH_ALL_FLAGS;
        int flags = overlaps.addFlags(
                every ? all : all.stream().filter(this::isToCome).toList());
        portal.counter.raiseNow();
        portal.database
                .sql()
                .execute("analyze table activity, activity_target, activity_term, overlap_candidate, overlap");
        return flags;
    }

    private boolean isToCome(Activity activity) {
        return !activity.plan().lastDay().isBefore(today());
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
        return overlaps.fullScan(activity, all);
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(portal.clock);
    }
}
