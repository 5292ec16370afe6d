package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class DriverSettingsTest {
    @Test
    void leavesWhatTheUrlStates() {
        Properties settings = of("jdbc:mysql://db.example/portal?sockettimeout=5&connectionCollation=utf8mb4_bin");
        assertNull(settings.getProperty("socketTimeout"));
        assertNull(settings.getProperty("connectionCollation"));
        assertEquals("false", settings.getProperty("failOverReadOnly"));
    }

    @Test
    void leavesWhatAHostOfSeveralStates() {
        Properties settings = of("jdbc:mysql:loadbalance://(host=a.example,socketTimeout=5),b.example/portal");
        assertNull(settings.getProperty("socketTimeout"));
        assertEquals("5000", settings.getProperty("connectTimeout"));
    }

    @Test
    void sendsThePasswordWithoutTlsOnlyWhereTheUrlSaysSo() {
        assertNull(of("jdbc:mysql://db.example/portal").getProperty("allowPublicKeyRetrieval"));
        assertEquals(
                "true", of("jdbc:mysql://db.example/portal?sslMode=DISABLED").getProperty("allowPublicKeyRetrieval"));
    }

    @Test
    void keepsThePasswordOutOfWhatIsLogged() {
        assertEquals("jdbc:mysql://db.example/portal as app", shown("jdbc:mysql://db.example/portal?password=hidden"));
        assertEquals(
                "jdbc:mysql://(host=a.example,password=…),b.example:3306/portal as app",
                shown("jdbc:mysql://(host=a.example,password=hidden),b.example:3306/portal"));
        assertEquals(
                "jdbc:mysql://me@db.example:3306/portal as app",
                shown("jdbc:mysql://me:hidden@db.example:3306/portal"));
    }

    private static String shown(String url) {
        return new DatabaseAddress(url, "app", "secret").toString();
    }

    private static Properties of(String url) {
        return DriverSettings.of(new DatabaseAddress(url, "app", "secret"));
    }
}
