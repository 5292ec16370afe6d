package jointcalendar.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Map;

/** Forms that hold files (RFC 7578): admitted only where one is expected, told how long they are, and readable. */
final class Multipart {
    private static final int LENGTH_REQUIRED = 411;

    private Multipart() {}

    /**
     * Refuses by an exception what may not come in.
     *
     * @param expected whether this address takes files
     * @param largest in bytes, of the whole request
     */
    static void admit(Context ctx, boolean expected, long largest) {
        if (!expected) {
            throw new UnsupportedMediaTypeResponse("");
        }
        long length = ctx.req().getContentLengthLong();
        if (length < 0) {
            throw new HttpResponseException(LENGTH_REQUIRED, "", Map.of());
        }
        if (length > largest) {
            throw new ContentTooLargeResponse("");
        }
        try {
            ctx.formParamMap();
        } catch (RuntimeException e) { // what the server throws at broken parts is not its to promise
            throw new BadRequestResponse("");
        }
    }
}
