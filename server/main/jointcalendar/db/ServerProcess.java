package jointcalendar.db;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run of the embedded server, from the moment it answers. */
final class ServerProcess {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 20_000_000;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @return empty if another process took the port
     * @throws DatabaseUnavailable if it does not start
     */
    static Optional<ServerProcess> start(DataFolder folder, ServerFiles files, int port, List<String> further)
            throws IOException {
        ServerLog log = ServerLog.fromNow(folder.log());
        writeFirstStatements(folder);
        Process process = files.process(ServerCommand.of(folder, files, port, further))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        if (!awaitAnswer(process, EmbeddedServer.addressOf(port, folder.password()))) {
            if (log.saysThatThePortIsTaken()) {
                return Optional.empty();
            }
            throw new DatabaseUnavailable("The embedded database does not start: " + log.errors(), null);
        }
        Files.deleteIfExists(folder.firstStatements());
        return Optional.of(new ServerProcess(process));
    }

    /** The installation leaves root without a password: here the one account is made, before anyone can connect. */
    private static void writeFirstStatements(DataFolder folder) throws IOException {
        String account = "'" + EmbeddedServer.USER + "'@'127.0.0.1'";
        PrivateFiles.write(
                folder.firstStatements(),
                String.join(
                        "\n",
                        "DELETE FROM mysql.global_priv WHERE User NOT IN ('mariadb.sys', '" + EmbeddedServer.USER
                                + "');",
                        "FLUSH PRIVILEGES;",
                        "CREATE USER IF NOT EXISTS " + account + ";",
                        "ALTER USER " + account + " IDENTIFIED BY '" + folder.password() + "';",
                        "GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION;",
                        "CREATE DATABASE IF NOT EXISTS " + EmbeddedServer.SCHEMA
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;",
                        ""));
    }

    private static boolean awaitAnswer(Process process, DatabaseAddress address) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (answers(address)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        end(process.toHandle());
        return false;
    }

    private static boolean answers(DatabaseAddress address) {
        try (Connection connection = SessionSettings.connect(address)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    void stop() {
        end(process.toHandle());
    }

    /** Asks the process to end, waits, and forces it at last. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process, LONGEST_STOP)) {
            process.destroyForcibly();
            hasEnded(process, LONGEST_STOP);
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }
}
