package jointcalendar.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import jointcalendar.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away bytes that nothing is attached to any more, a day after anybody needed them: no upload and no backup takes so long. */
public final class FileCleaning {
    static final Duration GRACE = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(FileCleaning.class);

    private final Database database;
    private final AttachmentRepository attachments;
    private final FileStore store;
    private final Clock realTime;

    public FileCleaning(Database database, AttachmentRepository attachments, FileStore store, Clock realTime) {
        this.database = database;
        this.attachments = attachments;
        this.store = store;
        this.realTime = realTime;
    }

    /** To be run now and then, on whichever node. */
    public void clean() {
        Instant now = realTime.instant();
        Instant before = now.minus(GRACE);
        try {
            store.clean(before);
            for (String folder : store.folders()) {
                adopt(folder, now);
            }
            long gone = attachments.unwanted(before).stream()
                    .filter(hash -> forget(hash, before))
                    .count();
            if (gone > 0) {
                log.info("Took away {} files that nothing was attached to", gone);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came to its place and was never written down, since the portal was cut off between the two, gets its day like all others. */
    private void adopt(String folder, Instant now) throws IOException {
        Map<String, Long> found = store.in(folder);
        Set<String> known = attachments.known(folder);
        found.keySet().removeAll(known);
        found.forEach((hash, bytes) -> attachments.want(hash, bytes, now));
    }

    /** The bytes go while the row is locked: whoever attaches the same content at that moment waits, and then stores it anew. */
    private boolean forget(String hash, Instant before) {
        return database.transaction(() -> {
            boolean forgotten = attachments.forget(hash, before);
            if (forgotten) {
                delete(hash);
            }
            return forgotten;
        });
    }

    private void delete(String hash) {
        try {
            store.delete(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
