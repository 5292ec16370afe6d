package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With real users on a real server: who serves the portal cannot rewrite the audit log, and lacks nothing else. */
class RightsTest {
    private static final Path NO_FOLDER = Path.of("unused");
    private static final String PASSWORD = "a-Pass0rd-for-tests!";

    private final TestDatabase home = TestServer.bare();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final DatabaseAddress owner = as("jc_own_" + suffix);
    private final DatabaseAddress application = as("jc_app_" + suffix);

    private DatabaseAddress as(String user) {
        return new DatabaseAddress(home.address().url(), user, PASSWORD);
    }

    private void tell(String statement) {
        home.database().sql().execute(statement);
    }

    @BeforeEach
    void makeUsers() {
        try {
            for (DatabaseAddress user : List.of(owner, application)) {
                tell("CREATE USER '" + user.user() + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            }
        } catch (DataAccessException e) {
            Assumptions.abort("The account of these tests may not make users");
        }
        tell("GRANT ALL PRIVILEGES ON `" + home.name() + "`.* TO '" + owner.user() + "'@'%' WITH GRANT OPTION");
    }

    @AfterEach
    void dropUsers() {
        tell("DROP USER IF EXISTS '" + owner.user() + "'@'%', '" + application.user() + "'@'%'");
    }

    private OpenDatabase open() {
        return OpenDatabase.toServe(NO_FOLDER, Optional.of(application), Optional.of(owner));
    }

    private static boolean mayDo(OpenDatabase open, String statement) {
        try {
            open.database().sql().execute(statement);
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Test
    void theApplicationsUserAddsToTheAuditLogAndNeverChangesIt() {
        try (OpenDatabase open = open()) {
            assertTrue(mayDo(
                    open,
                    "INSERT INTO audit_entry (recorded_at, account_id, origin, action, subject, detail)"
                            + " VALUES (now(), 0, 'portal', 'feed.made', 'feed/1', '')"));
            assertEquals(1, open.database().sql().fetchCount(DSL.table("audit_entry")));
            for (String statement : List.of(
                    "UPDATE audit_entry SET detail = 'nothing happened'",
                    "DELETE FROM audit_entry",
                    "TRUNCATE TABLE audit_entry",
                    "DROP TABLE audit_entry",
                    "RENAME TABLE audit_entry TO gone",
                    "ALTER TABLE audit_entry DROP COLUMN detail",
                    "REPLACE INTO audit_entry (id, recorded_at, account_id, origin, action, subject, detail)"
                            + " VALUES (1, now(), 0, 'x', 'x', 'x', 'x')",
                    "INSERT INTO audit_entry (id, recorded_at, account_id, origin, action, subject, detail)"
                            + " VALUES (1, now(), 0, 'x', 'x', 'x', 'x') ON DUPLICATE KEY UPDATE detail = 'x'",
                    "DELETE FROM flyway_schema_history",
                    "CREATE TABLE mine (id INT)")) {
                assertFalse(mayDo(open, statement), statement);
            }
        }
    }

    @Test
    void everyOtherTableIsReadAndWritten() {
        try (OpenDatabase open = open()) {
            List<String> tables = home.database()
                    .sql()
                    .fetch("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                    .into(String.class);
            assertTrue(tables.size() > 20, tables.toString());
            for (String table : tables) {
                assertTrue(mayDo(open, "SELECT 1 FROM `" + table + "` WHERE 1 = 0"), table);
                boolean rows = mayDo(open, "DELETE FROM `" + table + "` WHERE 1 = 0");
                assertEquals(!List.of("audit_entry", "flyway_schema_history").contains(table), rows, table);
            }
        }
    }

    @Test
    void aSecondStartAndStartsAtOnceChangeNothing() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> open().close()),
                        CompletableFuture.runAsync(() -> open().close()))
                .join();
        assertDoesNotThrow(() -> open().close());
    }

    @Test
    void aTableThatIsNewIsGrantedAtTheNextStart() {
        open().close();
        tell("CREATE TABLE newcomer (id INT)");
        try (OpenDatabase open = open()) {
            assertTrue(mayDo(open, "INSERT INTO newcomer VALUES (1)"));
        }
    }

    @Test
    void aUserWithMoreThanItNeedsIsRefusedWithASentence() {
        for (String right : List.of("UPDATE", "DELETE", "DROP", "ALL PRIVILEGES")) {
            tell("GRANT " + right + " ON `" + home.name() + "`.* TO '" + application.user() + "'@'%'");
            WrongRights refused = assertThrows(WrongRights.class, this::open, right);
            assertTrue(refused.getMessage().contains(application.user()), refused.getMessage());
            assertTrue(refused.getMessage().contains("revoke"), refused.getMessage());
            assertFalse(refused.getMessage().contains(PASSWORD));
            tell("REVOKE " + right + " ON `" + home.name() + "`.* FROM '" + application.user() + "'@'%'");
        }
        assertDoesNotThrow(() -> open().close());
    }

    @Test
    void anOwnerWhoMayNotGrantIsToldSo() {
        tell("REVOKE GRANT OPTION ON `" + home.name() + "`.* FROM '" + owner.user() + "'@'%'");
        WrongRights refused = assertThrows(WrongRights.class, this::open);
        assertTrue(refused.getMessage().contains("WITH GRANT OPTION"), refused.getMessage());
        assertTrue(refused.getMessage().contains(owner.user()), refused.getMessage());
    }

    @Test
    void anAccountIsNamedAsStatementsNameIt() {
        assertEquals("'app'@'10.0.%'", Rights.quoted("app@10.0.%"));
        assertEquals("'o''neil@home'@'%'", Rights.quoted("o'neil@home@%"));
    }
}
