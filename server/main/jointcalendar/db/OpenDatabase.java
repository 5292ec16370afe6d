package jointcalendar.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The database, found or started, brought up to date, and entered. Every way of opening throws {@link CannotOpen} with a sentence for
 * whoever runs the portal.
 */
public final class OpenDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final int CONNECTIONS_OF_A_COMMAND = 3;
    private static final Duration PATIENCE_OF_A_RESTORE = Duration.ofSeconds(3);

    private final DatabaseAddress address;
    private final Optional<EmbeddedServer> server;
    private final String sessionSettings;
    private final HikariDataSource pool;
    private final Database database;
    private final Health health;

    private OpenDatabase(
            DatabaseAddress address, Optional<EmbeddedServer> server, String sessionSettings, int connections) {
        this.address = address;
        this.server = server;
        this.sessionSettings = sessionSettings;
        this.pool = ConnectionPool.open(address, sessionSettings, connections);
        this.database = new Database(pool);
        this.health = new Health(database);
    }

    /**
     * For the portal itself: the configured database, or else the embedded server of this folder, run by this process.
     *
     * @param owner of the configured database's schema: it migrates, and {@link Rights} are all that the other is left with
     * @throws CannotOpen also where another process runs on the folder and does not leave within seconds
     */
    public static OpenDatabase toServe(
            Path dataFolder, Optional<DatabaseAddress> configured, Optional<DatabaseAddress> owner) {
        return configured
                .map(address -> migrated(address, owner, CONNECTIONS))
                .orElseGet(() -> embedded(EmbeddedServers.own(dataFolder, List.of()), CONNECTIONS));
    }

    /** For a command: as {@link #toServe}, but where a portal or another command runs on the folder, its server is used. */
    public static OpenDatabase toRunACommand(
            Path dataFolder, Optional<DatabaseAddress> configured, Optional<DatabaseAddress> owner) {
        return configured
                .map(address -> migrated(address, owner, CONNECTIONS_OF_A_COMMAND))
                .orElseGet(() -> embedded(EmbeddedServers.ownOrShare(dataFolder), CONNECTIONS_OF_A_COMMAND));
    }

    /** For a backup: as {@link #toRunACommand}, but the schema stays the one it is, and may be missing. */
    public static OpenDatabase asItIs(Path dataFolder, Optional<DatabaseAddress> configured) {
        return configured
                .map(OpenDatabase::untouched)
                .orElseGet(() -> untouched(EmbeddedServers.ownOrShare(dataFolder)));
    }

    /**
     * For a restore: as {@link #asItIs}, with nobody else on it.
     *
     * @throws CannotOpen also where another process runs on the folder, or anybody is connected to the configured database
     */
    public static OpenDatabase alone(Path dataFolder, Optional<DatabaseAddress> configured) {
        return configured
                .map(address -> {
                    refuseOthers(address);
                    return untouched(address);
                })
                .orElseGet(() -> untouched(EmbeddedServers.own(dataFolder, List.of(), PATIENCE_OF_A_RESTORE)));
    }

    private static void refuseOthers(DatabaseAddress address) {
        int others = Guests.leftInTheSameDatabase(address, PATIENCE_OF_A_RESTORE);
        if (others > 0) {
            throw new DatabaseInUse(address, others);
        }
    }

    private static OpenDatabase untouched(DatabaseAddress address) {
        return new OpenDatabase(
                address, Optional.empty(), SessionSettings.forServerAt(address), CONNECTIONS_OF_A_COMMAND);
    }

    private static OpenDatabase untouched(EmbeddedServer server) {
        try {
            return new OpenDatabase(
                    server.address(),
                    Optional.of(server),
                    SessionSettings.forServerAt(server.address()),
                    CONNECTIONS_OF_A_COMMAND);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static OpenDatabase migrated(DatabaseAddress address, Optional<DatabaseAddress> owner, int connections) {
        DatabaseAddress migrating = owner.orElse(address);
        String sessionSettings = SessionSettings.forServerAt(migrating);
        new Migrations(migrating, sessionSettings).run();
        owner.ifPresent(its -> new Rights(its, address).settle());
        return new OpenDatabase(address, Optional.empty(), sessionSettings, connections);
    }

    private static OpenDatabase embedded(EmbeddedServer server, int connections) {
        try {
            String sessionSettings = SessionSettings.forServerAt(server.address());
            Migrations migrations = new Migrations(server.address(), sessionSettings);
            if (server instanceof OwnServer own) {
                migrations.run();
                own.announce();
            } else {
                migrations.requireNoneMissing();
            }
            return new OpenDatabase(server.address(), Optional.of(server), sessionSettings, connections);
        } catch (IOException e) {
            server.close();
            throw new DatabaseUnavailable("The embedded database cannot be announced: " + e, e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    public Database database() {
        return database;
    }

    public Health health() {
        return health;
    }

    /** Whether the database is the embedded one, of this process or another's. */
    public boolean isEmbedded() {
        return server.isPresent();
    }

    /** What is known of the schema here, and how to bring it further. */
    public Migrations migrations() {
        return new Migrations(address, sessionSettings);
    }

    /**
     * A connection outside the pool, for work that may rightly take longer than any of a page. Whoever asks for it closes it.
     *
     * @throws DatabaseUnavailable if there is no way in
     */
    public Connection unhurried() {
        try {
            return SessionSettings.connectUnhurried(address, sessionSettings);
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e, address);
        }
    }

    /** Closes the connections, and then ends the embedded server if it is this process's. */
    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
