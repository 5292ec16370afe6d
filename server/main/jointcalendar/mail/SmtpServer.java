package jointcalendar.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The mail server that SMTP_URL names. TLS, where it is used, is verified against the host's name and the known authorities. */
record SmtpServer(String protocol, String host, int port, Optional<Login> login, StartTls startTls) {
    private static final String HOW =
            "SMTP_URL must look like smtp://user:password@mail.example.org:587?starttls=required "
                    + "(or smtps://…:465; starttls may be required, optional or never; signs in user and password percent-encoded)";

    enum StartTls {
        REQUIRED,
        OPTIONAL,
        NEVER
    }

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** @throws IllegalArgumentException with a message for the operator, which does not repeat the password */
    static SmtpServer parse(String smtpUrl) {
        try {
            URI uri = new URI(smtpUrl);
            boolean tls = "smtps".equals(uri.getScheme());
            boolean path = uri.getPath() != null && !uri.getPath().matches("/?");
            if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null || path) {
                throw new IllegalArgumentException(HOW);
            }
            Optional<Login> login = Optional.ofNullable(uri.getRawUserInfo()).map(SmtpServer::login);
            int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
            StartTls startTls = startTls(uri.getQuery(), tls, login.isPresent());
            return new SmtpServer(uri.getScheme(), uri.getHost(), port, login, startTls);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(HOW); // Not the cause: its message holds the password.
        }
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(HOW);
        }
        return new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String percentEncoded) {
        return URLDecoder.decode(percentEncoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Unless told otherwise, a password never travels in the clear, and other mail only to a server that offers nothing better. */
    private static StartTls startTls(@Nullable String query, boolean tls, boolean login) {
        if (query == null) {
            return tls ? StartTls.NEVER : login ? StartTls.REQUIRED : StartTls.OPTIONAL;
        }
        if (tls) {
            throw new IllegalArgumentException(HOW);
        }
        return switch (query) {
            case "starttls=required" -> StartTls.REQUIRED;
            case "starttls=optional" -> StartTls.OPTIONAL;
            case "starttls=never" -> StartTls.NEVER;
            default -> throw new IllegalArgumentException(HOW);
        };
    }

    /** @param from the envelope's sender, where undeliverable mail returns to */
    Properties properties(MailAddress from) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "120000");
        properties.setProperty(prefix + "writetimeout", "120000");
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "from", from.value());
        // Otherwise the machine's name is looked up, which takes seconds where there is none.
        properties.setProperty(
                prefix + "localhost", from.value().substring(from.value().indexOf('@') + 1));
        properties.setProperty(prefix + "auth", String.valueOf(login.isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls != StartTls.NEVER));
        properties.setProperty(prefix + "starttls.required", String.valueOf(startTls == StartTls.REQUIRED));
        return properties;
    }
}
