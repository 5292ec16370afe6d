package jointcalendar.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections kept ready, each in READ COMMITTED and told the same {@link SessionSettings}. */
final class ConnectionPool {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    /** Longer than the embedded server takes to come back after it was killed. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static final int CONNECTIONS_OF_MIGRATIONS = 4;

    private ConnectionPool() {}

    /** Opens lazily: that the server is there was seen when its session settings were decided. */
    static HikariDataSource open(DatabaseAddress address, String sessionSettings, int size) {
        HikariConfig config = config(address, sessionSettings, DriverSettings.of(address));
        config.setPoolName("portal");
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    /** For statements that may rightly take longer than any of a page. */
    static HikariDataSource openUnhurried(DatabaseAddress address, String sessionSettings) {
        HikariConfig config = config(address, sessionSettings, DriverSettings.unhurried(address));
        config.setPoolName("migrations");
        config.setMaximumPoolSize(CONNECTIONS_OF_MIGRATIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Where one connection broke, its idle neighbours mostly did too, and the pool would hand out some of them unchecked. */
    static void forgetIdle(DataSource dataSource) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            }
        } catch (SQLException e) {
            LOG.debug("The pool keeps its connections", e);
        }
    }

    private static HikariConfig config(DatabaseAddress address, String sessionSettings, Properties driver) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setDataSourceProperties(driver);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(sessionSettings);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
