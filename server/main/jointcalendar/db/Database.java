package jointcalendar.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the database. What is done inside {@link #transaction} happens wholly or not at all, and is tried again where the
 * server asks for it; everything on that thread takes part, so a repository need not know whether it is in one.
 */
public final class Database {
    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE_NANOS = 40_000_000;

    private final DataSource dataSource;
    private final DSLContext alone;
    private final ThreadLocal<@Nullable DSLContext> current = new ThreadLocal<>();

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        this.alone = DSL.using(dataSource, SQLDialect.MYSQL, settings());
    }

    private static Settings settings() {
        return new Settings().withRenderSchema(false).withExecuteLogging(false);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Statements of this thread's transaction, or of their own where there is none. */
    public DSLContext sql() {
        DSLContext inside = current.get();
        return inside != null ? inside : alone;
    }

    /** Whether this thread is inside {@link #transaction}. */
    public boolean inTransaction() {
        return current.get() != null;
    }

    /**
     * Runs the work in one READ COMMITTED transaction; inside another one it becomes part of that. The work must not keep state of a
     * try that failed, since it may run again.
     */
    public <T extends @Nullable Object> T transaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !mayBeTriedAgain(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS) * attempt);
            }
        }
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

    private <T extends @Nullable Object> T once(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            current.set(DSL.using(connection, SQLDialect.MYSQL, settings()));
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                current.remove();
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessException("Transaction failed", e);
        }
    }

    /** Deadlock, lock time-out and certification failure (SQLState 40001), and MariaDB's changed record (1020). */
    private static boolean mayBeTriedAgain(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && ("40001".equals(cause.getSQLState()) || cause.getErrorCode() == 1020);
    }
}
