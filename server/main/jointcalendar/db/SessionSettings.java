package jointcalendar.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What each session is told first, so that every server, whatever its own configuration, takes and refuses the same. */
final class SessionSettings {
    private static final String EVERYWHERE = "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,"
            + "NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"
            + ", group_concat_max_len = 4194304, innodb_lock_wait_timeout = 10";
    /** Else another node of a Galera cluster may answer from before a write that was already confirmed. */
    private static final String ON_GALERA = ", wsrep_sync_wait = 1";

    private SessionSettings() {}

    /**
     * Enters the database once, to see whether it is there and what it knows.
     *
     * @throws DatabaseUnavailable if there is no way in
     */
    static String forServerAt(DatabaseAddress address) {
        try (Connection connection = connect(address)) {
            return knowsGalera(connection) ? EVERYWHERE + ON_GALERA : EVERYWHERE;
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e, address);
        }
    }

    /** A connection of its own, outside any pool. */
    static Connection connect(DatabaseAddress address) throws SQLException {
        return connect(address, DriverSettings.of(address));
    }

    /** As {@link #connect(DatabaseAddress)}, told these settings and patient with long statements. */
    static Connection connectUnhurried(DatabaseAddress address, String sessionSettings) throws SQLException {
        Connection connection = connect(address, DriverSettings.unhurried(address));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sessionSettings);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connect(DatabaseAddress address, Properties properties) throws SQLException {
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        return DriverManager.getConnection(address.url(), properties);
    }

    private static boolean knowsGalera(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW VARIABLES LIKE 'wsrep_sync_wait'")) {
            return row.next();
        }
    }
}
