package jointcalendar.db;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Settles who runs the server of a data folder. */
final class EmbeddedServers {
    /** Time for a command to end, or for another process to start its server: unpacking takes seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PATIENCE_OF_A_PORTAL = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 100_000_000;

    private EmbeddedServers() {}

    /**
     * Runs the folder's server here. A portal that stops does not wait long for commands that still work on its server.
     *
     * @param further arguments for the server
     */
    static OwnServer own(Path dataFolder, List<String> further) {
        return own(dataFolder, further, PATIENCE_OF_A_PORTAL);
    }

    static OwnServer own(Path dataFolder, List<String> further, Duration patience) {
        return settle(dataFolder, patience, folder -> {
            Optional<FolderLock> lock = FolderLock.tryTake(folder.lock());
            return lock.isPresent()
                    ? Optional.of(OwnServer.start(folder, lock.get(), further, patience))
                    : Optional.empty();
        });
    }

    /** Shares the server of the process that has one, or runs it here. */
    static EmbeddedServer ownOrShare(Path dataFolder) {
        return settle(dataFolder, PATIENCE, folder -> {
            Optional<FolderLock> lock = FolderLock.tryTake(folder.lock());
            return lock.isPresent()
                    ? Optional.of(OwnServer.start(folder, lock.get(), List.of(), PATIENCE))
                    : SharedServer.find(folder);
        });
    }

    private interface Way<T extends EmbeddedServer> {
        Optional<? extends T> tryIt(DataFolder folder) throws IOException;
    }

    private static <T extends EmbeddedServer> T settle(Path dataFolder, Duration patience, Way<T> way) {
        try {
            DataFolder folder = DataFolder.at(dataFolder);
            long deadline = System.nanoTime() + patience.toNanos();
            while (true) {
                Optional<? extends T> server = way.tryIt(folder);
                if (server.isPresent()) {
                    return server.get();
                }
                if (System.nanoTime() > deadline) {
                    throw new DataFolderTaken(folder.root(), holder(folder));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The embedded database cannot be opened: " + e, e);
        }
    }

    private static String holder(DataFolder folder) throws IOException {
        return folder.announced()
                .map(announced -> "process " + announced.process())
                .orElse("another process, which is still starting or stopping");
    }
}
