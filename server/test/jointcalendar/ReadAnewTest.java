package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words by which activities are found, lost and read anew: by the command, and by the portal itself. */
class ReadAnewTest {
    private final TestPortal portal = TestPortal.empty();

    @TempDir
    private Path folder;

    @BeforeEach
    void post() {
        long inl = portal.organisation("INL", Side.DONOR).id();
        for (int month = 1; month <= 3; month++) {
            LocalDate day = LocalDate.of(2007, month + 5, 4);
            portal.post(Plan.of("Falconry " + month, "meeting", inl, Session.wholeDays(day, day))
                    .with(plan -> plan.status(Status.CONFIRMED).visibility(Visibility.PUBLIC)));
        }
        assertEquals(3, found());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private int found() {
        return portal.visitor()
                .open("/search?q=falconry")
                .page()
                .select(".found .what > a")
                .size();
    }

    private void lose(String... tables) {
        for (String table : tables) {
            portal.testDatabase.database().sql().execute("DELETE FROM " + table);
        }
    }

    private void runJobsLater() {
        portal.clock.pass(Duration.ofHours(1));
        portal.realTime.pass(Duration.ofHours(1));
        portal.runJobs();
    }

    @Test
    void theCommandReadsEveryActivityBesideARunningPortal() {
        lose("search_term", "search_spelling");
        assertEquals(0, found());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        TestServer.leave();
        Map<String, String> environment = Map.of(
                "DATABASE_URL", portal.testDatabase.address().url(),
                "DATABASE_USER", portal.testDatabase.address().user(),
                "DATABASE_PASSWORD", portal.testDatabase.address().password(),
                "DATA_DIR", folder.toString());
        int end = Main.run(environment, List.of("reindex"), new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(0, end, err.toString());
        assertEquals("3 activities read.", out.toString().strip());
        assertEquals(3, found());
    }

    @Test
    void theJobReadsAllOfThemWhereTheWordsWereReadByOtherRules() {
        lose("search_term", "search_spelling");
        portal.testDatabase.database().sql().execute("DELETE FROM search_rules");
        runJobsLater();
        assertEquals(3, found());
        assertEquals(1, portal.count("search_rules"));
    }

    @Test
    void theJobReadsNothingWhereTheRulesAreTheSame() {
        runJobsLater();
        lose("search_term");
        runJobsLater();
        assertEquals(0, portal.count("search_term"));
    }

    @Test
    void spellingsOfWordsThatNobodyUsesAnyMoreAreForgotten() {
        assertEquals(0, idleSpellings());
        portal.testDatabase.database().sql().execute("UPDATE activity SET title = 'Renamed'");
        lose("search_term", "search_rules");
        assertTrue(idleSpellings() > 0);
        runJobsLater();
        assertEquals(0, found());
        assertEquals(0, idleSpellings());
        assertTrue(portal.count("search_spelling") > 0, "the new words have theirs");
    }

    private int idleSpellings() {
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT COUNT(*) FROM search_spelling WHERE term NOT IN (SELECT term FROM search_term)")
                .get(0, Integer.class);
    }
}
