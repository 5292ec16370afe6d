package jointcalendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.backup.PortalKey;

/** The key that signs feed addresses and links: the environment's, else one made once and kept in the data folder for its owner only. */
final class SecretKey {
    static final String FILE = "secret.key";

    private SecretKey() {}

    /** Where the key comes from, without making one. */
    static PortalKey place(Config config) {
        return new PortalKey(config.secretKey(), config.dataDir().resolve(FILE));
    }

    static byte[] of(Optional<String> given, Path dataDir) throws IOException {
        if (given.isPresent()) {
            return given.get().getBytes(StandardCharsets.UTF_8);
        }
        Files.createDirectories(dataDir);
        Path file = dataDir.resolve(FILE);
        if (!Files.exists(file)) {
            create(file);
        }
        return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Written whole beside it and linked into place, so that nobody reads half a key and of two starts one key stands. */
    private static void create(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), FILE, "", ownerOnly());
        try {
            Files.writeString(draft, Signer.randomToken() + "\n", StandardOpenOption.WRITE);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another start was quicker; its key stands
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
