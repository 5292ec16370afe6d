package jointcalendar.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out the bytes of attachments, each time compared with what was attached. */
public final class Download {
    private static final Logger log = LoggerFactory.getLogger(Download.class);

    private final FileStore store;

    public Download(FileStore store) {
        this.store = store;
    }

    /** Where the bytes lie; empty where they are missing, altered or unreadable: the log tells whoever runs the portal. */
    public Optional<Path> of(Attachment attachment) {
        try {
            Optional<Path> sound = store.sound(attachment.hash());
            if (sound.isEmpty()) {
                log.error(
                        "File {} of activity {} is missing or not what it was", attachment.id(), attachment.activity());
            }
            return sound;
        } catch (IOException e) {
            log.error("File {} of activity {} cannot be read", attachment.id(), attachment.activity(), e);
            return Optional.empty();
        }
    }
}
