package jointcalendar;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.access.IpRange;
import jointcalendar.attachment.FileLimits;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Sender;
import jointcalendar.mail.SmtpPostman;
import jointcalendar.signin.OpenIdProvider;
import jointcalendar.text.Language;
import jointcalendar.web.Network;
import jointcalendar.web.Proxies;

/**
 * What the environment says, checked.
 *
 * @param port where the portal listens; 0 takes any free one
 * @param baseUrl how people reach it, without a slash at its end
 * @param network the names it answers to, and the machines it believes
 * @param databaseUrl empty: the embedded server in the data folder
 * @param migrationUser who owns the schema, where that is not the user above
 * @param smtpUrl empty: mail becomes files in the data folder
 * @param secretKey empty: made once and kept in the data folder
 * @param providers who vouch for people by OpenID Connect
 * @param startAt where the business clock starts at the first start
 * @param securityContact where to report what is unsafe
 * @param fileLimits how much may be attached to activities
 */
public record Config(
        int port,
        URI baseUrl,
        Network network,
        Path dataDir,
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        Optional<DatabaseUser> migrationUser,
        Optional<String> smtpUrl,
        Sender mailFrom,
        Optional<String> secretKey,
        ZoneId timeZone,
        Language language,
        List<OpenIdProvider> providers,
        Optional<Instant> startAt,
        Optional<URI> securityContact,
        FileLimits fileLimits) {

    private static final int SHORTEST_KEY = 32;

    /** A name and password; what prints it shows the name alone. */
    public record DatabaseUser(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A variable that cannot be used; the message names it and says what it should be. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String variable, String should) {
            super(variable + " " + should);
        }
    }

    /** @throws Wrong where a variable cannot be used */
    public static Config from(Map<String, String> environment) throws Wrong {
        Environment env = new Environment(environment);
        int port = env.read("PORT", "8080", Config::port, "must be a number from 0 to 65535");
        URI baseUrl = env.read(
                "BASE_URL",
                "http://localhost:" + port,
                Config::address,
                "must be the portal's address as people type it, such as https://calendar.example.org");
        return new Config(
                port,
                baseUrl,
                network(env, baseUrl),
                env.read(
                        "DATA_DIR",
                        "./data",
                        text -> Path.of(text).toAbsolutePath().normalize(),
                        "must be a folder"),
                env.optional("DATABASE_URL", Config::jdbc, "must start with jdbc:mysql:// (MySQL and MariaDB alike)"),
                env.text("DATABASE_USER"),
                env.text("DATABASE_PASSWORD"),
                migrationUser(env),
                env.optional("SMTP_URL", Config::smtp, "must look like smtp://user:password@host:587"),
                env.read(
                        "MAIL_FROM",
                        "calendar@" + mailHost(baseUrl),
                        Sender::parse,
                        "must be a mail address such as calendar@example.org, or Joint Calendar <calendar@example.org>"),
                env.optional("SECRET_KEY", Config::key, "must have at least " + SHORTEST_KEY + " characters of chance"),
                env.read(
                        "TIME_ZONE",
                        "Asia/Almaty",
                        ZoneId::of,
                        "must be a zone of the tz database, such as Asia/Almaty"),
                env.read("LANGUAGE", "en", Config::language, "must be en, ru or kk"),
                ProvidersConfig.from(environment),
                env.optional("START_AT", Instant::parse, "must be an instant such as 2026-12-01T00:00:00Z"),
                env.optional(
                        "SECURITY_CONTACT",
                        Config::contact,
                        "must be a mail address such as security@example.org, or an address that starts with https://"),
                fileLimits(env));
    }

    private static FileLimits fileLimits(Environment env) throws Wrong {
        FileLimits limits = FileLimits.ofMegabytes(
                megabytes(env, "FILE_MAX_MB", "20", 1000),
                megabytes(env, "ACTIVITY_FILES_MAX_MB", "100", 100_000),
                megabytes(env, "FILES_MAX_MB", "10000", 100_000_000),
                megabytes(env, "DISK_RESERVE_MB", "500", 100_000_000));
        refuseIf(limits.activity() < limits.file(), "ACTIVITY_FILES_MAX_MB", "must not be less than FILE_MAX_MB");
        return limits;
    }

    private static long megabytes(Environment env, String name, String otherwise, long most) throws Wrong {
        return env.read(
                name,
                otherwise,
                text -> {
                    long number = Long.parseLong(text);
                    require(number >= 1 && number <= most);
                    return number;
                },
                "must be a number of megabytes from 1 to " + most);
    }

    private static Optional<DatabaseUser> migrationUser(Environment env) throws Wrong {
        String name = env.text("MIGRATION_USER");
        String password = env.text("MIGRATION_PASSWORD");
        if (name.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        refuseIf(
                name.isEmpty() || password.isEmpty(),
                "MIGRATION_USER and MIGRATION_PASSWORD",
                "must be given together");
        refuseIf(
                env.text("DATABASE_URL").isEmpty(),
                "MIGRATION_USER",
                "needs DATABASE_URL: the embedded server has one user");
        refuseIf(name.equals(env.text("DATABASE_USER")), "MIGRATION_USER", "must be another user than DATABASE_USER");
        return Optional.of(new DatabaseUser(name, password));
    }

    private static void refuseIf(boolean wrong, String variable, String should) throws Wrong {
        if (wrong) {
            throw new Wrong(variable, should);
        }
    }

    private static Network network(Environment env, URI baseUrl) throws Wrong {
        Set<String> others = env.read(
                "ALLOWED_HOSTS",
                "",
                text -> listed(text, Config::host),
                "must be names of machines without a port, with commas between them, such as calendar.example.net");
        Set<IpRange> trusted = env.read(
                "TRUSTED_PROXIES",
                "",
                text -> listed(text, part -> IpRange.parse(part).orElseThrow(IllegalArgumentException::new)),
                "must be addresses or ranges with commas between them, such as 127.0.0.1, 10.0.0.0/8");
        Proxies.Header header = env.read(
                "FORWARDED_HEADER",
                "X-Forwarded-For",
                text -> Proxies.Header.of(text).orElseThrow(IllegalArgumentException::new),
                "must be X-Forwarded-For or Forwarded, whichever the trusted proxies write");
        return Network.of(baseUrl, others, new Proxies(List.copyOf(trusted), header));
    }

    private static <T> Set<T> listed(String text, Function<String, T> reader) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(reader)
                .collect(Collectors.toSet());
    }

    private static String host(String text) {
        require(text.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]"));
        return text;
    }

    private static URI contact(String text) {
        if (text.startsWith("https://")) {
            return URI.create(text);
        }
        return URI.create("mailto:"
                + MailAddress.parse(text)
                        .orElseThrow(IllegalArgumentException::new)
                        .value());
    }

    private record Environment(Map<String, String> variables) {
        String text(String name) {
            return variables.getOrDefault(name, "").strip();
        }

        <T> T read(String name, String otherwise, Function<String, T> reader, String should) throws Wrong {
            String text = text(name);
            try {
                return reader.apply(text.isEmpty() ? otherwise : text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new Wrong(name, should);
            }
        }

        <T> Optional<T> optional(String name, Function<String, T> reader, String should) throws Wrong {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(read(name, "", reader, should));
        }
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        require(port >= 0 && port <= 65535);
        return port;
    }

    private static URI address(String text) {
        URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        require(("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null);
        return address;
    }

    private static String mailHost(URI baseUrl) {
        return baseUrl.getHost().contains(".") ? baseUrl.getHost() : "localhost.localdomain";
    }

    private static String jdbc(String text) {
        require(text.startsWith("jdbc:mysql:"));
        return text;
    }

    private static String smtp(String text) {
        require(SmtpPostman.understands(text));
        return text;
    }

    private static String key(String text) {
        require(text.length() >= SHORTEST_KEY);
        return text;
    }

    /**
     * Desktops set this variable too, in the form of gettext ({@code de_DE:en}): the first language of such a list that the portal
     * speaks is taken, and English where it speaks none. A plain word must be one it speaks.
     */
    private static Language language(String text) {
        for (String entry : text.split(":", -1)) {
            Optional<Language> spoken = Language.of(entry.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT));
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        require(text.contains("_") || text.contains(":") || text.equals("C"));
        return Language.EN;
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw new IllegalArgumentException();
        }
    }
}
