package jointcalendar.overlap;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import jointcalendar.activity.OutlineRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.overlap.BasisRepository.Progress;

/**
 * Keeps all flags to one basis. Where the basis changed, by a setting, a word of the vocabulary or a new release, or where nobody knows by
 * which one they were found, all are found anew: in pieces of their own transactions, so that nobody who saves waits long, and from where it
 * was cut off. Several nodes at it take turns.
 */
public final class Upkeep {
    /** A run ends after that long, so that a portal that stops need not wait for it; the next one goes on. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    /** So many activities are gone through within a second or two. */
    private static final int SMALL = 1000;

    private final Database database;
    private final ChangeCounter counter;
    private final Supplier<Basis> basis;
    private final BasisRepository stored;
    private final Snapshot<Progress> progress;
    private final Clock clock;

    /** @param clock the portal's business time */
    Upkeep(Database database, ChangeCounter counter, Supplier<Basis> basis, Clock clock) {
        this.database = database;
        this.counter = counter;
        this.basis = basis;
        this.stored = new BasisRepository(database);
        this.progress = new Snapshot<>(database, counter, stored::read);
        this.clock = clock;
    }

    /** Whether all flags are those of what they now rest on. */
    public boolean isUpToDate() {
        return progress.get().isDoneBy(basis.get());
    }

    /** Finds all flags anew where they are not up to date, for a while; the next call goes on where this one ended. */
    public void bringUpToDate() {
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        Rebuild rebuild = new Rebuild(database, counter, basis, clock, Rebuild.AT_ONCE);
        boolean more = !isUpToDate();
        while (more && System.nanoTime() < end) {
            more = rebuild.step();
        }
    }

    /** As {@link #bringUpToDate()} where that is soon done; a large calendar is left to the job. */
    public void bringUpToDateIfSmall() {
        if (new OutlineRepository(database).count() <= SMALL) {
            bringUpToDate();
        }
    }

    /** Finds all flags anew whatever they are, and returns when that is done. */
    public void rebuild() {
        database.transaction(() -> {
            counter.lock();
            stored.write(Progress.NONE);
            counter.raiseNow();
        });
        Rebuild rebuild = new Rebuild(database, counter, basis, clock, Rebuild.AT_ONCE);
        boolean more = true;
        while (more) {
            more = rebuild.step();
        }
    }

    /** Flags are about to be written by that basis, after {@link ChangeCounter#lock()}; where others are of another one all are found anew. */
    void writesBy(Basis by) {
        String others = progress.get().fingerprint();
        if (!others.isEmpty() && !others.equals(by.fingerprint())) {
            stored.write(Progress.NONE);
            counter.raise();
        }
    }
}
