package jointcalendar.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Where the embedded server's things lie in DATA_DIR, and what processes tell each other there. */
final class DataFolder {
    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final Path database;

    private DataFolder(Path root) {
        this.root = root;
        this.database = root.resolve("database");
    }

    static DataFolder at(Path root) throws IOException {
        Files.createDirectories(root);
        DataFolder folder = new DataFolder(root.toRealPath());
        PrivateFiles.directory(folder.database);
        return folder;
    }

    Path root() {
        return root;
    }

    /** Held, as a file lock, by the process that runs the server. It is empty: reading it could drop the lock. */
    Path lock() {
        return root.resolve("portal.lock");
    }

    Path database() {
        return database;
    }

    Path data() {
        return database.resolve("data");
    }

    Path temporary() {
        return database.resolve("tmp");
    }

    Path log() {
        return database.resolve("server.log");
    }

    Path pid() {
        return database.resolve("server.pid");
    }

    Path firstStatements() {
        return database.resolve("first.sql");
    }

    /** The password that guards the server against the machine's other users. Made once. */
    String password() throws IOException {
        Path file = database.resolve("password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** Tells other processes where the server listens, and which process runs it. */
    void announce(int port) throws IOException {
        PrivateFiles.write(announcement(), port + " " + ProcessHandle.current().pid());
    }

    void withdrawAnnouncement() throws IOException {
        Files.deleteIfExists(announcement());
    }

    /** Absent as long as the server starts, and where the process that announced it is gone. */
    Optional<Announced> announced() throws IOException {
        try {
            String[] words = Files.readString(announcement()).strip().split(" ");
            Announced found = new Announced(Integer.parseInt(words[0]), Long.parseLong(words[1]));
            return Optional.of(found).filter(Announced::stands);
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path announcement() {
        return database.resolve("port");
    }

    record Announced(int port, long process) {
        private boolean stands() {
            return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        }
    }
}
