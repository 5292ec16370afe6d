package jointcalendar.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jointcalendar.access.Signer;

/**
 * The secret key of the portal here.
 *
 * @param given what the environment says; where it says nothing, the key is a file
 * @param file where the key lies if it is a file; it need not be there yet
 */
public record PortalKey(Optional<String> given, Path file) {
    /** Whether the key is a file that a backup takes along. One from the environment stays with whoever keeps that. */
    boolean travels() {
        return given.isEmpty() && Files.exists(file);
    }

    /** By which the key can be known again; empty where there is none yet. */
    String mark() throws IOException {
        if (given.isPresent()) {
            return mark(given.get());
        }
        return Files.exists(file) ? mark(Files.readString(file)) : "";
    }

    private static String mark(String key) {
        return new Signer(key.strip().getBytes(StandardCharsets.UTF_8)).sign("backup", "the portal's key");
    }
}
