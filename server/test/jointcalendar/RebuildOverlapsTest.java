package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildOverlapsTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandFindsAllOverlapsAnewBesideARunningPortal() {
        try (TestPortal portal = TestPortal.demo()) {
            List<String> before = flags(portal);
            assertTrue(before.size() > 3, before.toString());
            portal.testDatabase.database().sql().execute("DELETE FROM overlap");
            portal.testDatabase.database().sql().execute("DELETE FROM overlap_candidate");
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            TestServer.leave();
            Map<String, String> environment = Map.of(
                    "DATABASE_URL", portal.testDatabase.address().url(),
                    "DATABASE_USER", portal.testDatabase.address().user(),
                    "DATABASE_PASSWORD", portal.testDatabase.address().password(),
                    "DATA_DIR", folder.toString());
            int end = Main.run(
                    environment, List.of("rebuild-overlaps"), new PrintWriter(out, true), new PrintWriter(err, true));
            assertEquals(0, end, err.toString());
            assertEquals(before, flags(portal));
        }
    }

    private static List<String> flags(TestPortal portal) {
        return portal.testDatabase
                .database()
                .sql()
                .fetch("SELECT CONCAT(first_id, ' ', second_id, ' ', face, ' ', kind, ' ', strength, ' ', reasons)"
                        + " FROM overlap WHERE NOT gone ORDER BY first_id, second_id, face")
                .into(String.class);
    }
}
