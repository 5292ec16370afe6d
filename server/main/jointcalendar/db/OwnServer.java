package jointcalendar.db;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that this process runs, for as long as it holds the folder's lock. Should the server die, it is started again on the
 * same port, where pools look for it.
 */
final class OwnServer implements EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final long FIRST_PAUSE_NANOS = 200_000_000;
    private static final long LONGEST_PAUSE_NANOS = 30_000_000_000L;

    private final ServerLaunch launch;
    private final FolderLock lock;
    private final Duration patience;
    private final String password;
    private final int port;
    private final ExecutorService watch = Executors.newSingleThreadExecutor(OwnServer::watchThread);
    private final AtomicBoolean leaving = new AtomicBoolean();
    private ServerProcess process;
    private volatile boolean ending;

    /**
     * Takes over the lock; gives it back if the server cannot be started.
     *
     * @param further arguments for the server
     * @param patience how long {@link #close} waits for other processes that work on this server
     */
    static OwnServer start(DataFolder folder, FolderLock lock, List<String> further, Duration patience)
            throws IOException {
        try {
            folder.withdrawAnnouncement();
            ServerFiles files = new ServerFiles(folder);
            files.prepare();
            Orphans.end(folder, files);
            return new OwnServer(new ServerLaunch(folder, files, further), lock, patience);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private OwnServer(ServerLaunch launch, FolderLock lock, Duration patience) throws IOException {
        this.launch = launch;
        this.lock = lock;
        this.patience = patience;
        this.password = launch.folder().password();
        ServerLaunch.Listening listening = launch.onSomePort();
        this.port = listening.port();
        this.process = listening.process();
        restartWhenEnded(process);
    }

    private static Thread watchThread(Runnable task) {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public DatabaseAddress address() {
        return EmbeddedServer.addressOf(port, password);
    }

    /** From now on other processes may work on this server. */
    void announce() throws IOException {
        launch.folder().announce(port);
    }

    private void restartWhenEnded(ServerProcess watched) {
        watched.ended().thenRunAsync(this::restart, watch);
    }

    private void restart() {
        if (ending) {
            return;
        }
        LOG.error("The embedded database ended by itself; starting it again");
        long pause = FIRST_PAUSE_NANOS;
        while (!restarted()) {
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    /** True also where nothing is left to do. */
    private synchronized boolean restarted() {
        if (ending) {
            return true;
        }
        try {
            Optional<ServerProcess> started = launch.onPort(port);
            started.ifPresent(fresh -> {
                process = fresh;
                restartWhenEnded(fresh);
                LOG.warn("The embedded database runs again");
            });
            return started.isPresent();
        } catch (IOException | CannotOpen e) {
            LOG.error("The embedded database could not be started again: {}", e.getMessage());
            return false;
        }
    }

    /** Ends the server, when other processes have left it or the patience with them is over. */
    @Override
    public void close() {
        if (leaving.compareAndSet(false, true)) {
            withdrawAnnouncement();
            Guests.awaitLeave(address(), patience);
            end();
        }
    }

    private void withdrawAnnouncement() {
        try {
            launch.folder().withdrawAnnouncement();
        } catch (IOException e) {
            LOG.warn("The file with the database's port could not be deleted: {}", e.getMessage());
        }
    }

    private void end() {
        ending = true;
        synchronized (this) {
            process.stop();
        }
        watch.shutdown();
        lock.close();
    }
}
