package jointcalendar.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try at a transaction. A failure inside it dooms it even where the work swallows that failure: after a deadlock the server has
 * already undone what came before, so that a commit would keep a half.
 */
final class Attempt implements ExecuteListener {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int RECORD_CHANGED = 1020;

    private final transient DSLContext sql;
    private final transient Connection connection;
    private final transient Set<Runnable> last = new LinkedHashSet<>();
    private final transient Map<Object, Object> seen = new HashMap<>();
    private @Nullable RuntimeException doom;
    private boolean committing;

    Attempt(DataSource dataSource) {
        connection = connectionOf(dataSource);
        sql = DSL.using(connection, SQLDialect.MYSQL, Database.settings());
        sql.configuration().set(this);
    }

    private static Connection connectionOf(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnection(e);
        }
    }

    DSLContext sql() {
        return sql;
    }

    /** Runs the work and commits, or rolls back; either way this try is over. What failed first is what is thrown. */
    <T extends @Nullable Object> T run(Supplier<T> work) {
        try {
            begin();
            T result = work.get();
            last.forEach(Runnable::run);
            commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        } finally {
            release();
        }
    }

    private void begin() {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException e) {
            throw new DataAccessException("The transaction could not begin", e);
        }
    }

    private void commit() {
        if (doom != null) {
            throw doom;
        }
        committing = true;
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessException("The transaction could not be committed", e);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The pool turns autocommit on again. Doing so here would commit what a failed rollback left. */
    private void release() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection could not be given back; its transaction had ended before", e);
        }
    }

    /** Has this done last before the commit, once however often it is asked for. */
    void beforeCommit(Runnable work) {
        last.add(work);
    }

    /** What this try alone has seen, which may never be committed. */
    Map<Object, Object> seen() {
        return seen;
    }

    /** From now on this try cannot be committed. */
    void doom(RuntimeException reason) {
        if (doom == null) {
            doom = reason;
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        RuntimeException failure = context.exception();
        if (failure != null && (undoneByServer(failure) || connectionLost(failure))) {
            doom(failure);
        }
    }

    /** Deadlock, lock time-out and certification failure (SQLState 40001), and MariaDB's changed record. */
    static boolean undoneByServer(Throwable failure) {
        return anyCause(failure, e -> "40001".equals(e.getSQLState()) || e.getErrorCode() == RECORD_CHANGED);
    }

    /** Whether the connection broke before a commit was sent. One that broke during the commit may have stored everything. */
    boolean lostBeforeCommit(Throwable failure) {
        return !committing && connectionLost(failure);
    }

    private static boolean connectionLost(Throwable failure) {
        return anyCause(failure, e -> e.getSQLState() != null && e.getSQLState().startsWith("08"));
    }

    private static boolean anyCause(Throwable failure, Predicate<SQLException> test) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && test.test(e)) {
                return true;
            }
        }
        return false;
    }

    /** The pool had none to give in time: trying again would only double the wait. */
    static final class NoConnection extends DataAccessException {
        private static final long serialVersionUID = 1;

        NoConnection(SQLException cause) {
            super("No connection to the database: " + cause.getMessage(), cause);
        }
    }
}
