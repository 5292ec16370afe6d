package jointcalendar.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms that hold files (RFC 7578): admitted only where one is expected, told how long they are, and readable. */
final class Multipart {
    private static final int LENGTH_REQUIRED = 411;
    /** RFC 4918 section 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final long MOST_SWALLOWED = 100_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Multipart.class);

    private Multipart() {}

    /**
     * Refuses by an exception what may not come in.
     *
     * @param room of this address, where it takes files
     */
    static void admit(Context ctx, Optional<TakesFiles.Room> room) {
        admit(ctx, room.orElseThrow(() -> new UnsupportedMediaTypeResponse("")));
    }

    private static void admit(Context ctx, TakesFiles.Room room) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0) {
            throw new HttpResponseException(LENGTH_REQUIRED, "", Map.of());
        }
        if (length > room.largest()) {
            swallow(ctx);
            throw new ContentTooLargeResponse("");
        }
        if (room.folder().isPresent() && free(room.folder().get()) - length < room.reserve()) {
            LOG.error(
                    "There is no room for files that are sent, in {}",
                    room.folder().get());
            throw new HttpResponseException(INSUFFICIENT_STORAGE, "", Map.of());
        }
        read(ctx);
    }

    /**
     * Reads what is sent for nothing, up to a bound: a browser that is still sending when the connection closes shows that it broke, and not
     * the page that says why.
     */
    private static void swallow(Context ctx) {
        try {
            ctx.req().getInputStream().skip(MOST_SWALLOWED);
        } catch (IOException e) {
            LOG.debug("Whoever sends too much has stopped", e);
        }
    }

    private static void read(Context ctx) {
        try {
            ctx.formParamMap();
        } catch (RuntimeException e) { // what the server throws at broken parts is not its to promise
            throw new BadRequestResponse("");
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
