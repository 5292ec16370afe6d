package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.access.Signer;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;

/** Passwords, keys and tokens come by the environment alone, and neither messages nor the log hand them on. */
class SecretsStayInsideTest {
    private static final String PASSWORD = "correct-horse";

    @TempDir
    private Path folder;

    private String startWith(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("DATA_DIR", folder.toString());
        all.put("SECRET_KEY", "key-" + PASSWORD + "-that-is-long-enough-to-be-one");
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        assertEquals(1, Main.run(all, List.of("overlaps"), out, out), told.toString());
        return told.toString();
    }

    @Test
    void aStartThatFailsTellsNoPassword() {
        String url = TestServer.fresh().address().url();
        String open = url.replace("://", "://someone:" + PASSWORD + "@");
        List<Map<String, String>> wrong = List.of(
                Map.of("DATABASE_URL", url, "DATABASE_USER", "nobody_here", "DATABASE_PASSWORD", PASSWORD),
                Map.of(
                        "DATABASE_URL",
                        url + (url.contains("?") ? "&" : "?") + "password=" + PASSWORD,
                        "DATABASE_USER",
                        "nobody_here"),
                Map.of("DATABASE_URL", open),
                Map.of("DATABASE_URL", "jdbc:mysql://address=(host=127.0.0.1)(port=1)(password=" + PASSWORD + ")/x"),
                Map.of("DATABASE_URL", "jdbc:postgresql://someone:" + PASSWORD + "@db/x"),
                Map.of("SMTP_URL", "http://someone:" + PASSWORD + "@mail.example"),
                Map.of("DATABASE_URL", url, "DATABASE_USER", "root", "MIGRATION_PASSWORD", PASSWORD),
                Map.of(
                        "DATABASE_URL", url,
                        "DATABASE_USER", "nobody_here",
                        "DATABASE_PASSWORD", "x",
                        "MIGRATION_USER", "nobody_there",
                        "MIGRATION_PASSWORD", PASSWORD));
        for (Map<String, String> environment : wrong) {
            String told = startWith(environment);
            assertFalse(told.contains(PASSWORD), told);
            assertFalse(told.contains("\tat "), told);
            assertTrue(told.lines().count() <= 2, told);
        }
    }

    @Test
    void aConfigurationThatIsPrintedShowsNoSecretOfTheMigrationUser() throws Config.Wrong {
        Config config = Config.from(Map.of(
                "DATABASE_URL", "jdbc:mysql://db/x",
                "DATABASE_USER", "app",
                "MIGRATION_USER", "owner",
                "MIGRATION_PASSWORD", PASSWORD));
        assertEquals("owner", config.migrationUser().orElseThrow().toString());
    }

    @Test
    void noCommandTakesASecretAsAnArgument() {
        List<ArgSpec> arguments = Stream.of(
                        Main.class.getAnnotation(Command.class).subcommands())
                .flatMap(command -> new CommandLine(command).getCommandSpec().args().stream())
                .toList();
        assertTrue(arguments.size() > 10);
        for (ArgSpec argument : arguments) {
            String told = (argument.paramLabel() + " " + argument).toLowerCase(Locale.ROOT);
            assertFalse(told.matches("(?s).*(password|secret|token|credential|api-?key).*"), told);
        }
    }

    @Test
    void theLogBlotsOutWhatItShouldNotHold() {
        String token = Signer.randomToken();
        String line = line("Mail to aigul.s+x@mail.example.kz failed at https://calendar.example/sign-in/" + token
                + " and smtp://user:" + PASSWORD + "@mail.example:587, jdbc:mysql://db/x?user=a&password=" + PASSWORD
                + " " + Signer.hash(token));
        for (String secret : List.of("aigul", PASSWORD, token, Signer.hash(token))) {
            assertFalse(line.contains(secret), line);
        }
        assertTrue(line.contains("failed at https://calendar.example/sign-in/…"), line);
    }

    @Test
    void theLogKeepsWhatItIsFor() {
        String line = line("Request failed, reference dx81Kd0a: POST /activities/{id} java.sql."
                + "SQLIntegrityConstraintViolationExceptionOfAVeryLongName 2026-11-22T04:12:14.123Z 192.0.2.7");
        for (String told : List.of(
                "dx81Kd0a",
                "/activities/{id}",
                "SQLIntegrityConstraintViolationExceptionOfAVeryLongName",
                "192.0.2.7",
                "04:12:14.123Z")) {
            assertTrue(line.contains(told), line);
        }
        assertTrue(line.startsWith("{") && line.endsWith("}\n"), line);
    }

    private static String line(String message) {
        LoggerContext context = new LoggerContext();
        Logger logger = context.getLogger("test");
        MaskedLines lines = new MaskedLines();
        lines.setContext(context);
        lines.start();
        return new String(
                lines.encode(new LoggingEvent("test", logger, Level.ERROR, message, null, null)),
                StandardCharsets.UTF_8);
    }
}
