package jointcalendar.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the embedded server wrote since a moment. */
final class ServerLog {
    private static final int ENOUGH = 3;

    private final Path file;
    private final int from;

    private ServerLog(Path file, int from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog fromNow(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Math.toIntExact(Files.size(file)) : 0);
    }

    boolean saysThatThePortIsTaken() throws IOException {
        return text().contains("Address already in use");
    }

    /** The first errors, one after another, and where the rest can be read. */
    String errors() throws IOException {
        List<String> errors = text().lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                        .strip())
                .limit(ENOUGH)
                .toList();
        return String.join(" / ", errors) + " (" + file + ")";
    }

    private String text() throws IOException {
        byte[] all = Files.readAllBytes(file);
        return new String(all, from, Math.max(0, all.length - from), StandardCharsets.UTF_8);
    }
}
