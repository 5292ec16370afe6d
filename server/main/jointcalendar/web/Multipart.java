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
