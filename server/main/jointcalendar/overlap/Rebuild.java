package jointcalendar.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jointcalendar.activity.Outline;
import jointcalendar.activity.OutlineRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.overlap.BasisRepository.Progress;
import jointcalendar.overlap.BasisRepository.Step;
import jointcalendar.overlap.KeptRepository.Key;
import org.jspecify.annotations.Nullable;

/**
 * Finds all flags anew, a piece of the archive at a time, the latest first. A piece is worked out before others are made to wait, and again
 * only where somebody saved something meanwhile. What is saved while it goes on is flagged by the new basis at once, so no piece is gone
 * through twice. For one thread.
 */
final class Rebuild {
    /** So many activities make a piece of about a tenth of a second. */
    static final int AT_ONCE = 200;

    /** So much more is read at once than one piece needs, for the next ones. */
    private static final int DAYS_AHEAD = 180;

    private final Database database;
    private final ChangeCounter counter;
    private final Supplier<Basis> basis;
    private final BasisRepository stored;
    private final OutlineRepository outlines;
    private final CandidateRepository candidates;
    private final FlagLife life;
    private final int atOnce;
    private @Nullable Window window;
    private long windowIsOf;

    /** What a piece comes to. */
    @FunctionalInterface
    private interface Work {
        /** Stores it, and says whether flags are others than before. */
        boolean store();
    }

    /** @param atOnce about so many activities make a piece */
    Rebuild(Database database, ChangeCounter counter, Supplier<Basis> basis, Clock clock, int atOnce) {
        this.database = database;
        this.counter = counter;
        this.basis = basis;
        this.stored = new BasisRepository(database);
        this.outlines = new OutlineRepository(database);
        this.candidates = new CandidateRepository(database);
        this.life = new FlagLife(database, clock);
        this.atOnce = atOnce;
    }

    /** Does the next piece; false where there is none. */
    boolean step() {
        Progress now = stored.read();
        Basis by = basis.get();
        if (now.isDoneBy(by)) {
            return false;
        }
        if (!now.fingerprint().equals(by.fingerprint())) {
            turn(now, by, Progress.begin(by.fingerprint()));
            return true;
        }
        Optional<LocalDate> from = outlines.pieceBefore(now.reached(), atOnce);
        from.ifPresentOrElse(day -> piece(now, by, day), () -> turn(now, by, now.nextStep()));
        return true;
    }

    private void turn(Progress now, Basis by, Progress next) {
        database.transaction(() -> {
            counter.lock();
            if (stands(now, by)) {
                stored.write(next);
                counter.raiseNow();
            }
        });
    }

    private void piece(Progress now, Basis by, LocalDate from) {
        long number = counter.current();
        Work early = work(now, by, from, number);
        database.transaction(() -> {
            counter.lock();
            if (stands(now, by)) {
                long held = counter.current();
                Work work = held == number ? early : work(now, by, from, held);
                stored.write(now.reached(from));
                if (work.store()) {
                    counter.raiseNow();
                    windowIsOf = windowIsOf == held ? counter.current() : windowIsOf;
                }
            }
        });
    }

    /** Whether neither another node went on meanwhile nor the basis is another now. */
    private boolean stands(Progress now, Basis by) {
        return stored.read().equals(now) && basis.get().fingerprint().equals(by.fingerprint());
    }

    private Work work(Progress now, Basis by, LocalDate from, long number) {
        List<Outline> piece = outlines.beginning(from, now.reached(), by.vocabulary());
        return now.step() == Step.INDEX ? index(piece, by) : compare(piece, by, number);
    }

    private Work index(List<Outline> piece, Basis by) {
        Map<Long, Set<Candidacy>> rows = new HashMap<>();
        piece.forEach(one -> rows.put(one.id(), Candidacy.of(one.plan(), by.vocabulary())));
        return () -> {
            candidates.saveAll(rows);
            return false;
        };
    }

    private Work compare(List<Outline> piece, Basis by, long number) {
        Map<Key, Finding> wanted = new HashMap<>();
        Window around = around(piece, by, number);
        for (Outline one : piece) {
            wanted.putAll(FlagLife.faces(one.id(), around.pairsBelow(one)));
        }
        List<Long> ids = piece.stream().map(Outline::id).toList();
        return () -> life.keepBelow(ids, wanted);
    }

    /** The window that is remembered, if it is still true and wide enough. */
    private Window around(List<Outline> piece, Basis by, long number) {
        LocalDate first = day(piece, true);
        LocalDate last = day(piece, false);
        Window known = window;
        if (known != null && windowIsOf == number && known.holds(by, first, last)) {
            return known;
        }
        LocalDate from = first.minusDays(by.reach() + DAYS_AHEAD);
        LocalDate to = last.plusDays(by.reach());
        Window fresh = new Window(by, from, to, outlines.during(from, to, by.vocabulary()));
        window = fresh;
        windowIsOf = number;
        return fresh;
    }

    private static LocalDate day(List<Outline> piece, boolean first) {
        return piece.stream()
                .map(one -> first ? one.plan().firstDay() : one.plan().lastDay())
                .reduce((a, b) -> a.isBefore(b) == first ? a : b)
                .orElse(LocalDate.EPOCH);
    }
}
