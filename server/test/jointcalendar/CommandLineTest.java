package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the portal mistypes is named, and nothing is started. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... args) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("DATA_DIR", folder.toString());
        return Main.run(all, List.of(args), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertEquals(0, run(Map.of(), "--help"));
        assertEquals(0, run(Map.of(), "--version"));
        assertEquals(0, run(Map.of(), "import", "--help"));
        assertTrue(out.toString().contains("feed-address"));
        assertEquals("", err.toString());
    }

    @Test
    void whatIsNotUnderstoodEndsWithTwoOnTheErrorOutput() {
        for (String[] args : List.of(
                new String[] {"dance"},
                new String[] {"--dance"},
                new String[] {"import"},
                new String[] {"import", "a.csv", "--dance"},
                new String[] {"import", "a.csv", "b.csv"},
                new String[] {"add-person", "a@b.example"},
                new String[] {"sign-in-link"})) {
            assertEquals(2, run(Map.of(), args), String.join(" ", args));
        }
        assertEquals("", out.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void aFileThatIsNoneIsRefusedWithOne() {
        for (String file :
                List.of(folder.toString(), folder.resolve("missing.csv").toString())) {
            assertEquals(1, run(Map.of(), "import", file));
        }
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("missing.csv"));
    }

    @Test
    void aMonthThatIsNoneIsRefusedWithOne() {
        assertEquals(1, run(Map.of(), "digest", "May"));
        assertTrue(err.toString().contains("2007-06"), err.toString());
    }

    @Test
    void aVariableOfTheNetworkThatCannotBeUsedIsNamed() {
        areNamed(Map.of(
                "TRUSTED_PROXIES", List.of("localhost", "10.0.0.0/33", "*", "10.0.0.1 10.0.0.2"),
                "FORWARDED_HEADER", List.of("X-Real-IP", "Host"),
                "ALLOWED_HOSTS", List.of("http://x.example", "x.example:80", "a b", "x.example/y"),
                "SECURITY_CONTACT", List.of("nobody", "http://x.example", "a@b\nContact: c", "https://a b")));
    }

    @Test
    void anOwnerOfTheSchemaIsNamedWholeAndApart() {
        String url = "jdbc:mysql://db/x";
        for (Map<String, String> wrong : List.of(
                Map.of("DATABASE_URL", url, "MIGRATION_USER", "owner"),
                Map.of("DATABASE_URL", url, "MIGRATION_PASSWORD", "x"),
                Map.of("MIGRATION_USER", "owner", "MIGRATION_PASSWORD", "x"),
                Map.of(
                        "DATABASE_URL",
                        url,
                        "DATABASE_USER",
                        "app",
                        "MIGRATION_USER",
                        "app",
                        "MIGRATION_PASSWORD",
                        "x"))) {
            err.getBuffer().setLength(0);
            assertEquals(1, run(wrong, "overlaps"), wrong.keySet().toString());
            assertTrue(err.toString().startsWith("MIGRATION_USER "), err.toString());
            assertEquals(1, err.toString().lines().count(), err.toString());
        }
    }

    @Test
    void theNetworkIsReadFromLists() throws Config.Wrong {
        Config config = Config.from(Map.of(
                "BASE_URL", "https://Calendar.example.org",
                "ALLOWED_HOSTS", "calendar.example.net, 10.0.0.5 ,[fd00::5]",
                "TRUSTED_PROXIES", " 127.0.0.1, fd00::/8,",
                "FORWARDED_HEADER", "forwarded",
                "SECURITY_CONTACT", "security@example.org"));
        assertTrue(config.network().secure());
        assertTrue(config.network()
                .hosts()
                .containsAll(
                        List.of("calendar.example.org", "calendar.example.net", "10.0.0.5", "[fd00::5]", "localhost")));
        assertEquals(2, config.network().proxies().trusted().size());
        assertEquals(
                "mailto:security@example.org",
                config.securityContact().orElseThrow().toString());
    }

    @Test
    void aVariableThatCannotBeUsedIsNamed() {
        areNamed(Map.of(
                "PORT", List.of("abc", "-1", "65536", "80 80"),
                "TIME_ZONE", List.of("Mars/X", "+99:00", "Almaty"),
                "SECRET_KEY", List.of("short"),
                "DATABASE_URL", List.of("foo", "jdbc:postgresql://db/x"),
                "BASE_URL", List.of("calendar.example.org", "https://x.example/path", "ftp://x.example", "https://"),
                "START_AT", List.of("yesterday", "2026-12-01"),
                "LANGUAGE", List.of("klingon"),
                "SMTP_URL", List.of("mail.example.org", "http://mail.example.org", "smtp://", "smtp://host/path"),
                "MAIL_FROM", List.of("nobody", "a@b\nBcc: c@d")));
    }

    private void areNamed(Map<String, List<String>> wrong) {
        wrong.forEach((name, values) -> values.forEach(value -> {
            err.getBuffer().setLength(0);
            assertEquals(1, run(Map.of(name, value), "overlaps"), name + "=" + value);
            assertTrue(err.toString().startsWith(name + " must"), name + "=" + value + " is told as " + err);
            assertEquals(1, err.toString().lines().count(), err.toString());
        }));
        assertEquals("", out.toString());
    }

    @Test
    void aLanguageAsDesktopsSetItIsTolerated() throws Config.Wrong {
        assertEquals(Language.EN, Config.from(Map.of("LANGUAGE", "de_DE:de")).language());
        assertEquals(
                Language.RU, Config.from(Map.of("LANGUAGE", "de_DE:ru_RU:en")).language());
        assertEquals(Language.EN, Config.from(Map.of("LANGUAGE", "C")).language());
    }

    @Test
    void anAddressByNumberNeedsNoSenderOfItsOwn() throws Config.Wrong {
        for (String address : List.of("http://10.0.0.5:8080", "http://[::1]:8080", "https://calendar.example.org/")) {
            assertFalse(Config.from(Map.of("BASE_URL", address))
                    .mailFrom()
                    .address()
                    .value()
                    .isEmpty());
        }
        assertEquals(
                URI.create("https://calendar.example.org"),
                Config.from(Map.of("BASE_URL", "https://calendar.example.org/")).baseUrl());
    }
}
