package jointcalendar.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a schema up to date from the class path's {@code migrations/}. Of several processes that start at once on one server, one
 * migrates and the others wait for it. On Galera that lock holds on one node only: there, start the first node of a new version alone.
 */
public final class Migrations {
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
    public void run() {
        try (HikariDataSource pool = pool()) {
            Flyway flyway = configured(pool).load();
            refuseNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed(address, e);
        }
    }

    /**
     * As {@link #run}, but no further than this version, so that rows of that time fit.
     *
     * @param version one that this program {@link #knows}
     */
    public void runTo(String version) {
        try (HikariDataSource pool = pool()) {
            configured(pool).target(version).load().migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed(address, e);
        }
    }

    /**
     * The version that the database has; empty where no portal ever used it.
     *
     * @throws NewerSchema if the database is ahead of this program
     */
    public Optional<String> current() {
        return ask(found -> {
            refuseNewer(found);
            return Optional.ofNullable(found.current())
                    .map(MigrationInfo::getVersion)
                    .map(MigrationVersion::getVersion);
        });
    }

    /** The last version that this program brings. */
    public String newest() {
        return ask(Migrations::lastKnown);
    }

    /** Whether this program brings this very version. */
    public boolean knows(String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        return ask(found -> Arrays.stream(found.all())
                .anyMatch(migration -> migration.getState().isResolved() && wanted.equals(migration.getVersion())));
    }

    /** Negative, zero or positive, as the first version is older than, the same as or newer than the second. */
    public static int compare(String first, String second) {
        return MigrationVersion.fromVersion(first).compareTo(MigrationVersion.fromVersion(second));
    }

    /**
     * Looks only: the schema is another process's to change.
     *
     * @throws NewerSchema if the database is ahead of this program
     * @throws OlderSchema if it is behind
     */
    void requireNoneMissing() {
        int missing = ask(found -> {
            refuseNewer(found);
            return found.pending().length;
        });
        if (missing > 0) {
            throw new OlderSchema(missing);
        }
    }

    private <T> T ask(Function<MigrationInfoService, T> question) {
        try (HikariDataSource pool = pool()) {
            return question.apply(configured(pool).load().info());
        } catch (FlywayException e) {
            throw new MigrationFailed(address, e);
        }
    }

    private HikariDataSource pool() {
        return ConnectionPool.openUnhurried(address, sessionSettings);
    }

    private static FluentConfiguration configured(DataSource pool) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:migrations")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .createSchemas(false)
                .cleanDisabled(true)
                .loggers("slf4j");
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
