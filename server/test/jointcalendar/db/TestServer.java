package jointcalendar.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one server of a test run: what {@code test.database.url} (also user and password), TEST_DATABASE_URL or DATABASE_URL name, or
 * else an embedded one in target/. Its time zone is deliberately not UTC. Each test takes a database of its own with
 * {@link #fresh()}; those left over from earlier runs are dropped.
 */
public final class TestServer {
    private static @Nullable TestServer running;

    private final DatabaseAddress address;
    private final String sessionSettings;
    private final HikariDataSource pool;
    private final TestSchemas schemas;
    private final AtomicInteger given = new AtomicInteger();
    private final String prefix =
            TestSchemas.PREFIX + UUID.randomUUID().toString().substring(0, 8) + "_";

    private TestServer() {
        Optional<DatabaseAddress> configured = configured();
        address = configured.orElseGet(TestServer::embedded);
        sessionSettings = SessionSettings.forServerAt(address) + ", time_zone = '+05:45'";
        pool = ConnectionPool.open(address, sessionSettings, 24);
        schemas = new TestSchemas(pool, prefix);
        if (configured.isPresent()) {
            Runtime.getRuntime().addShutdownHook(new Thread(schemas::dropOwn));
        }
        schemas.make(prefix + "template");
        migrate(prefix + "template");
    }

    /** An empty database with the schema and what its migrations bring. It is dropped with the test run. */
    public static TestDatabase fresh() {
        return server().copyOfTemplate();
    }

    /** An empty database without any table. */
    public static TestDatabase bare() {
        return server().withoutTables();
    }

    /** Lets go of connections that are not needed just now: each still stands in the database where it was used last. */
    public static void leave() {
        ConnectionPool.forgetIdle(server().pool);
    }

    private static synchronized TestServer server() {
        if (running == null) {
            running = new TestServer();
        }
        return running;
    }

    private TestDatabase copyOfTemplate() {
        TestDatabase made = withoutTables();
        schemas.copyTables(prefix + "template", made.name());
        return made;
    }

    private TestDatabase withoutTables() {
        String name = prefix + given.incrementAndGet();
        schemas.make(name);
        return new TestDatabase(name, addressOf(name), new SchemaDataSource(pool, name));
    }

    private void migrate(String name) {
        new Migrations(addressOf(name), sessionSettings).run();
    }

    private DatabaseAddress addressOf(String name) {
        String url = address.url().replaceFirst("^([^?]*//[^/?]*)(/[^?]*)?", "$1/" + name);
        return new DatabaseAddress(url, address.user(), address.password());
    }

    private static DatabaseAddress embedded() {
        OwnServer server = TestFolders.emptyServer(List.of(
                "--default-time-zone=+05:45",
                // A test run that loses its machine loses nothing that anyone misses.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.address();
    }

    private static Optional<DatabaseAddress> configured() {
        return setting("url")
                .map(url -> new DatabaseAddress(
                        url, setting("user").orElse("root"), setting("password").orElse("")));
    }

    private static Optional<String> setting(String name) {
        String variable = "DATABASE_" + name.toUpperCase(java.util.Locale.ROOT);
        return Optional.ofNullable(System.getProperty("test.database." + name))
                .or(() -> Optional.ofNullable(System.getenv("TEST_" + variable)))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
