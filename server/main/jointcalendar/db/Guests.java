package jointcalendar.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Other processes that work on this process's server. */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    private static final String OTHERS = "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = '"
            + EmbeddedServer.USER + "' AND ID <> CONNECTION_ID()";
    private static final long PAUSE_NANOS = 50_000_000;

    private Guests() {}

    /** Waits until they have left, at most so long. To be called when this process's own pools are closed. */
    static void awaitLeave(DatabaseAddress address, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Connection connection = SessionSettings.connect(address)) {
            while (count(connection) > 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            LOG.debug("The embedded database answers nobody any more", e);
        }
    }

    /**
     * How many others stay connected to the same database for so long, as far as this account may see them: its own connections at
     * least.
     *
     * @throws DatabaseUnavailable if there is no way in
     */
    static int leftInTheSameDatabase(DatabaseAddress address, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Connection connection = SessionSettings.connect(address)) {
            int others = inTheSameDatabase(connection);
            while (others > 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE_NANOS);
                others = inTheSameDatabase(connection);
            }
            return others;
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e, address);
        }
    }

    private static int inTheSameDatabase(Connection connection) throws SQLException {
        String own = askOne(connection, "SELECT CONNECTION_ID()");
        String database = askOne(connection, "SELECT DATABASE()");
        int others = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW PROCESSLIST")) {
            while (row.next()) {
                others += database.equals(row.getString("db")) && !own.equals(row.getString("Id")) ? 1 : 0;
            }
        }
        return others;
    }

    private static int count(Connection connection) throws SQLException {
        return Integer.parseInt(askOne(connection, OTHERS));
    }

    private static String askOne(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
