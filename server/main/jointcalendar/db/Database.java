package jointcalendar.db;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the database. What is done inside {@link #transaction} happens wholly or not at all, and is tried again where the
 * server asks for it; everything on that thread takes part, so a repository need not know whether it is in one.
 */
public final class Database {
    private static final int ATTEMPTS = 6;
    /** A connection that hung took its socket time-out to say so: nobody waits for that more often. */
    private static final int ATTEMPTS_AFTER_A_LOST_CONNECTION = 2;

    private static final long LONGEST_PAUSE_NANOS = 40_000_000;

    private final DataSource dataSource;
    private final DSLContext alone;
    private final ThreadLocal<@Nullable Attempt> current = new ThreadLocal<>();

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        this.alone = DSL.using(dataSource, SQLDialect.MYSQL, settings());
    }

    /** GROUP_CONCAT's limit is raised once per session, not by statements around each query. */
    static Settings settings() {
        return new Settings()
                .withRenderSchema(false)
                .withExecuteLogging(false)
                .withRenderGroupConcatMaxLenSessionVariable(false);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Statements of this thread's transaction, or of their own where there is none. */
    public DSLContext sql() {
        Attempt inside = current.get();
        return inside != null ? inside.sql() : alone;
    }

    /** Has this done last in the transaction, once however often it is asked for; at once where there is no transaction. */
    void beforeCommit(Runnable last) {
        Attempt inside = current.get();
        if (inside == null) {
            last.run();
        } else {
            inside.beforeCommit(last);
        }
    }

    /** What this thread's transaction alone has seen; nothing where there is none. */
    Optional<Map<Object, Object>> seenInTransaction() {
        return Optional.ofNullable(current.get()).map(Attempt::seen);
    }

    /**
     * Runs the work in one READ COMMITTED transaction; inside another one it becomes part of that, and if it fails there, the whole
     * of that fails with it. The work must not keep state of a try that failed, since it may run again.
     */
    public <T extends @Nullable Object> T transaction(Supplier<T> work) {
        Attempt outer = current.get();
        return outer != null ? joined(outer, work) : repeated(work);
    }

    /**
     * As {@link #transaction(Supplier)}, run again where a unique key refused it: somebody else took the same number or posted the same
     * form at the same moment, and a second look finds what they stored.
     */
    public <T extends @Nullable Object> T transactionAmongRivals(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(work);
            } catch (IntegrityConstraintViolationException e) {
                if (attempt == ATTEMPTS || current.get() != null) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #transaction(Supplier)}, for work without a result. */
    public void transaction(Runnable work) {
        this.<@Nullable Object>transaction(() -> {
            work.run();
            return null;
        });
    }

    private static <T extends @Nullable Object> T joined(Attempt outer, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            outer.doom(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T repeated(Supplier<T> work) {
        for (int number = 1; ; number++) {
            Attempt attempt = new Attempt(dataSource);
            current.set(attempt);
            try {
                return attempt.run(work);
            } catch (RuntimeException e) {
                if (!mayBeTriedAgain(attempt, e, number)) {
                    throw e;
                }
            } finally {
                current.remove();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS) * number);
        }
    }

    private boolean mayBeTriedAgain(Attempt attempt, RuntimeException failure, int number) {
        if (Attempt.undoneByServer(failure)) {
            return number < ATTEMPTS;
        }
        if (attempt.lostBeforeCommit(failure) && number < ATTEMPTS_AFTER_A_LOST_CONNECTION) {
            ConnectionPool.forgetIdle(dataSource);
            return true;
        }
        return false;
    }
}
