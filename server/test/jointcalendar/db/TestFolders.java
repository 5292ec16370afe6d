package jointcalendar.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Data folders for tests. The server's programs are unpacked once, into target/. */
final class TestFolders {
    /** One for each process that runs tests. */
    private static final Path SHARED = Path.of("target", "test-server-" + System.getProperty("test.fork", "1"));

    private TestFolders() {}

    /** Runs an empty server in target/. */
    static OwnServer emptyServer(List<String> arguments) {
        try {
            DataFolder folder = DataFolder.at(SHARED);
            FolderLock lock = FolderLock.tryTake(folder.lock())
                    .orElseThrow(() -> new IllegalStateException("Other tests are running in this checkout"));
            delete(folder.data());
            return OwnServer.start(folder, lock, arguments, Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this folder one in which a server starts without unpacking its programs. */
    static Path withPrograms(Path folder) {
        try {
            Path programs = new ServerFiles(DataFolder.at(SHARED)).unpacked();
            Path here = new ServerFiles(DataFolder.at(folder)).programs();
            Files.createSymbolicLink(here, programs);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what {@link #withPrograms} did, so that nobody follows the link when the folder is deleted. */
    static void withoutPrograms(Path folder) throws IOException {
        Files.delete(new ServerFiles(DataFolder.at(folder)).programs());
    }

    /** The process of the server that runs on this folder. */
    static ProcessHandle serverOf(Path folder) throws IOException {
        String pid = Files.readString(DataFolder.at(folder).pid()).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
