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

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            row.next();
            return row.getInt(1);
        }
    }
}
