package jointcalendar.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes messages as .eml files that only their owner may read; the names sort by time. */
public final class FolderPostman implements Postman {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    /** @param folder is made where it is missing */
    public FolderPostman(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Round setOut() {
        return new Round() {
            @Override
            public Delivery deliver(Parcel parcel) {
                return write(parcel.message());
            }

            @Override
            public void close() {}
        };
    }

    private Delivery write(byte[] message) {
        try {
            Path whole =
                    Files.write(Files.createTempFile(folder, ".", ".part"), message); // Readable by its owner only.
            Files.move(whole, folder.resolve(name()), StandardCopyOption.ATOMIC_MOVE);
            return new Delivery.Accepted();
        } catch (IOException e) {
            return new Delivery.Unreachable(
                    "The folder of mail cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private String name() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return "%s-%06d-%s.eml".formatted(TIME.format(clock.instant()), count.incrementAndGet() % 1_000_000, unique);
    }
}
