package jointcalendar.db;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The settings of Connector/J that the portal relies on. What the URL itself states is left as it is. */
final class DriverSettings {
    private static final Map<String, String> WANTED = Map.ofEntries(
            Map.entry("characterEncoding", "UTF-8"),
            Map.entry("connectionCollation", "utf8mb4_unicode_520_ci"),
            // Instants travel as UTC wall times, so no zone may be applied on the way.
            Map.entry("connectionTimeZone", "LOCAL"),
            Map.entry("forceConnectionTimeZoneToSession", "false"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("useServerPrepStmts", "false"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "250"),
            Map.entry("prepStmtCacheSqlLimit", "4096"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("connectTimeout", "5000"),
            Map.entry("socketTimeout", "60000"),
            Map.entry("tcpKeepAlive", "true"),
            // Else a list of hosts turns read-only for good after its first failover.
            Map.entry("failOverReadOnly", "false"));

    private static final Pattern WITHOUT_TLS =
            Pattern.compile("[?&,(](sslmode=disabled|usessl=false)\\b", Pattern.CASE_INSENSITIVE);

    private DriverSettings() {}

    static Properties of(DatabaseAddress address) {
        Properties missing = new Properties();
        WANTED.forEach((name, value) -> {
            if (!states(address.url(), name)) {
                missing.setProperty(name, value);
            }
        });
        if (WITHOUT_TLS.matcher(address.url()).find() && !states(address.url(), "allowPublicKeyRetrieval")) {
            missing.setProperty("allowPublicKeyRetrieval", "true");
        }
        return missing;
    }

    /** As {@link #of}, for statements that may rightly take longer than any of a page: a migration's. */
    static Properties unhurried(DatabaseAddress address) {
        Properties settings = of(address);
        settings.setProperty("socketTimeout", "0");
        return settings;
    }

    private static boolean states(String url, String name) {
        return Pattern.compile("[?&,(]" + name.toLowerCase(Locale.ROOT) + "=")
                .matcher(url.toLowerCase(Locale.ROOT))
                .find();
    }
}
