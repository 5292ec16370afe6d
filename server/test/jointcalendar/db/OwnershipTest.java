package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens between processes, tried with processes. */
class OwnershipTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void prepare() {
        folder = TestFolders.withPrograms(temporary.resolve("data"));
    }

    @AfterEach
    void unlink() throws IOException {
        TestFolders.withoutPrograms(folder);
    }

    @Test
    void endsTheServerThatAKilledPortalLeftAndFindsAllThatWasStored() throws IOException {
        PortalProcess portal = PortalProcess.portal(folder, "mark");
        List<String> stored = new ArrayList<>(portal.stored(20));
        ProcessHandle orphan = TestFolders.serverOf(folder);
        stored.addAll(portal.kill());
        assertTrue(orphan.isAlive());
        try (OpenDatabase open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())) {
            assertFalse(orphan.isAlive());
            assertHolds(open, stored);
        }
    }

    @Test
    void findsAllThatWasStoredAfterPortalAndServerAreKilled() throws IOException {
        PortalProcess portal = PortalProcess.portal(folder, "mark");
        List<String> stored = new ArrayList<>(portal.stored(20));
        TestFolders.serverOf(folder).destroyForcibly();
        stored.addAll(portal.kill());
        try (OpenDatabase open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())) {
            assertHolds(open, stored);
        }
    }

    @Test
    void letsAPortalGoOnAfterItsServerIsKilled() throws IOException {
        List<String> stored = new ArrayList<>();
        try (PortalProcess portal = PortalProcess.portal(folder, "mark")) {
            stored.addAll(portal.stored(20));
            ProcessHandle first = TestFolders.serverOf(folder);
            first.destroyForcibly();
            first.onExit().join();
            try (OpenDatabase command = OpenDatabase.toRunACommand(folder, Optional.empty(), Optional.empty())) {
                int untilNow = Marks.of(command.database()).size();
                stored.addAll(portal.stored(untilNow + 1));
            }
        }
        try (OpenDatabase open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())) {
            assertHolds(open, stored);
        }
    }

    @Test
    void letsACommandWorkOnTheServerOfAPortalThatGoesOn() throws IOException {
        try (PortalProcess portal = PortalProcess.portal(folder, "portal")) {
            portal.stored(1);
            ProcessHandle server = TestFolders.serverOf(folder);
            try (OpenDatabase command = OpenDatabase.toRunACommand(folder, Optional.empty(), Optional.empty())) {
                Marks.put(command.database(), "command");
                assertTrue(Marks.of(command.database()).contains("portal-0"));
            }
            assertTrue(server.isAlive());
            portal.stored(20);
        }
        try (OpenDatabase open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())) {
            assertHolds(open, List.of("command"));
        }
    }

    @Test
    void letsCommandsThatStartAtOnceOnAnEmptyFolderShareOneServer() throws IOException {
        List<PortalProcess> commands = Stream.of("a", "b", "c")
                .map(name -> PortalProcess.command(folder, name))
                .toList();
        for (PortalProcess command : commands) {
            assertEquals(0, command.exitCode());
        }
        try (OpenDatabase open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty())) {
            assertEquals(List.of("a-0", "b-0", "c-0"), Marks.of(open.database()));
        }
    }

    private static void assertHolds(OpenDatabase open, List<String> stored) {
        List<String> missing = new ArrayList<>(stored);
        missing.removeAll(Marks.of(open.database()));
        assertEquals(List.of(), missing);
    }
}
