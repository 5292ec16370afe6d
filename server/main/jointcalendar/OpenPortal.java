package jointcalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jointcalendar.db.DatabaseAddress;
import jointcalendar.db.OpenDatabase;
import jointcalendar.db.SettingRepository;
import jointcalendar.mail.FolderPostman;
import jointcalendar.mail.Postman;
import jointcalendar.mail.SmtpPostman;

/** The portal's parts on an open database, for a server or for a command beside it. */
final class OpenPortal implements AutoCloseable {
    private final Config config;
    private final OpenDatabase database;
    private final Portal portal;

    private OpenPortal(Config config, OpenDatabase database) throws IOException {
        this.config = config;
        this.database = database;
        Clock realTime = Clock.systemUTC();
        Clock clock = BusinessClock.open(
                new SettingRepository(database.database()), config.startAt(), realTime, config.timeZone());
        Portal.Settings settings = new Portal.Settings(
                config.baseUrl(),
                config.network(),
                config.language(),
                config.mailFrom(),
                SecretKey.of(config.secretKey(), config.dataDir()),
                config.providers(),
                config.securityContact(),
                config.dataDir(),
                config.fileLimits());
        this.portal = new Portal(settings, database.database(), postman(realTime), clock, realTime);
    }

    /** @throws jointcalendar.db.CannotOpen with a sentence for whoever started it */
    static OpenPortal toServe(Config config) {
        return open(config, OpenDatabase.toServe(config.dataDir(), address(config), owner(config)));
    }

    /** As {@link #toServe}, sharing the database of a portal that runs on the same data. */
    static OpenPortal toRunACommand(Config config) {
        return open(config, OpenDatabase.toRunACommand(config.dataDir(), address(config), owner(config)));
    }

    private static OpenPortal open(Config config, OpenDatabase database) {
        try {
            return new OpenPortal(config, database);
        } catch (IOException e) {
            database.close();
            throw new UncheckedIOException("The data folder cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static Optional<DatabaseAddress> address(Config config) {
        return config.databaseUrl()
                .map(url -> new DatabaseAddress(url, config.databaseUser(), config.databasePassword()));
    }

    private static Optional<DatabaseAddress> owner(Config config) {
        return config.databaseUrl().flatMap(url -> config.migrationUser()
                .map(owner -> new DatabaseAddress(url, owner.name(), owner.password())));
    }

    private Postman postman(Clock realTime) {
        return config.smtpUrl()
                .<Postman>map(url -> new SmtpPostman(url, config.mailFrom()))
                .orElseGet(() -> new FolderPostman(mailFolder(), realTime));
    }

    Config config() {
        return config;
    }

    Portal portal() {
        return portal;
    }

    OpenDatabase database() {
        return database;
    }

    /** Where mail lies as files when no server is configured. */
    Path mailFolder() {
        return config.dataDir().resolve("mail");
    }

    @Override
    public void close() {
        portal.close();
        database.close();
    }
}
