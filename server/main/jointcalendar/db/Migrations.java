package jointcalendar.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a schema up to date from the class path's {@code migrations/}. Of several processes that start at once on one server, one
 * migrates and the others wait for it. On Galera that lock holds on one node only: there, start the first node of a new version alone.
 */
final class Migrations {
    private final DatabaseAddress address;
    private final String sessionSettings;

    Migrations(DatabaseAddress address, String sessionSettings) {
        this.address = address;
        this.sessionSettings = sessionSettings;
    }

    /**
     * Applies what is missing.
     *
     * @throws NewerSchema if the database is ahead of this program; nothing is touched then
     * @throws MigrationFailed if a migration fails, or one that was applied is no longer the same
     */
    void run() {
        with(flyway -> {
            refuseNewer(flyway.info());
            flyway.migrate();
        });
    }

    /**
     * Looks only: the schema is another process's to change.
     *
     * @throws NewerSchema if the database is ahead of this program
     * @throws OlderSchema if it is behind
     */
    void requireNoneMissing() {
        with(flyway -> {
            MigrationInfoService found = flyway.info();
            refuseNewer(found);
            if (found.pending().length > 0) {
                throw new OlderSchema(found.pending().length);
            }
        });
    }

    private void with(Consumer<Flyway> work) {
        try (HikariDataSource pool = ConnectionPool.openUnhurried(address, sessionSettings)) {
            work.accept(flyway(pool));
        } catch (FlywayException e) {
            throw new MigrationFailed(address, e);
        }
    }

    private static Flyway flyway(DataSource pool) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:migrations")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .createSchemas(false)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private static void refuseNewer(MigrationInfoService found) {
        Arrays.stream(found.all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw new NewerSchema(version.getVersion(), lastKnown(found));
                });
    }

    private static String lastKnown(MigrationInfoService found) {
        return Arrays.stream(found.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("none");
    }
}
