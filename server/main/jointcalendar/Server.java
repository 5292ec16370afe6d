package jointcalendar;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import jointcalendar.job.Jobs;

/** The portal as it runs: its pages served, its jobs at work, until it is told to stop. */
final class Server implements AutoCloseable {
    private final OpenPortal open;
    private final SitePages site;
    private final Javalin http;
    private final Jobs jobs;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Server(OpenPortal open, Optional<Path> demoMail) {
        this.open = open;
        site = new SitePages(open.portal(), open.database().health(), demoMail);
        http = site.server();
        jobs = new Jobs(
                open.database().database().dataSource(),
                open.portal().realTime,
                open.portal().jobs());
    }

    /**
     * Starts serving.
     *
     * @param demoMail the folder of mail that the demonstration shows; empty where this is none
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    static Server start(OpenPortal open, Optional<Path> demoMail) {
        Server server = new Server(open, demoMail);
        server.http.start(open.config().port());
        server.jobs.start();
        return server;
    }

    /** Where it listens, whatever was asked for. */
    int port() {
        return http.port();
    }

    /** Stops when the process is asked to end, and returns then. */
    void runUntilStopped() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        stopped.await();
    }

    /** Takes no new requests, lets those under way and the jobs end, then closes the database. */
    @Override
    public void close() {
        site.leave();
        http.stop();
        open.portal().close();
        jobs.close();
        open.close();
        stopped.countDown();
    }
}
