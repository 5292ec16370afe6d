package jointcalendar.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;

/** How much one request may hold, and that what it holds can be read: beyond that it is refused before any handler looks at it. */
final class RequestLimits {
    /** Bytes of a body. */
    static final long LARGEST_BODY = 1_000_000;
    /** Bytes of the address and all headers together. */
    static final int LONGEST_HEAD = 8 * 1024;
    /** A connection on which nothing comes for so long is closed. */
    static final int IDLE_MILLIS = 30_000;
    /** Whoever sends a body more slowly than so many bytes a second holds up a thread, and is cut off. */
    static final int SLOWEST_BYTES_A_SECOND = 200;
    /** Fields of a form, and of an address. */
    static final int MOST_FIELDS = 1_000;

    private RequestLimits() {}

    /**
     * The status with which a request is refused for its address or the length that it announces; empty for most.
     *
     * @param takesFiles whether how long it may be there is found out later, when it is known who sends it
     */
    static OptionalInt refusal(HttpURI address, HttpFields headers, boolean takesFiles) {
        String query = Optional.ofNullable(address.getQuery()).orElse("");
        if (!takesFiles && headers.getLongField(HttpHeader.CONTENT_LENGTH) > LARGEST_BODY) {
            return OptionalInt.of(HttpStatus.PAYLOAD_TOO_LARGE_413);
        }
        if (fields(query) > MOST_FIELDS) {
            return OptionalInt.of(HttpStatus.URI_TOO_LONG_414);
        }
        boolean isText = isText(Optional.ofNullable(address.getPath()).orElse("")) && isText(query);
        return isText ? OptionalInt.empty() : OptionalInt.of(HttpStatus.BAD_REQUEST_400);
    }

    /** @throws ContentTooLargeResponse where the form has too many fields */
    static void checkForm(Context ctx) {
        if (ctx.isFormUrlencoded() && fields(ctx.body()) > MOST_FIELDS) {
            throw new ContentTooLargeResponse("");
        }
    }

    private static long fields(String encoded) {
        return encoded.chars().filter(c -> c == '&').count() + 1;
    }

    /** Whether each percent sign begins a byte, and all bytes together are UTF-8 without a null (RFC 3986 section 2.1, RFC 3629). */
    private static boolean isText(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                if (encoded.charAt(i) < 0x80) {
                    bytes.put((byte) encoded.charAt(i));
                }
                continue;
            }
            if (i + 2 >= encoded.length()
                    || Character.digit(encoded.charAt(i + 1), 16) < 0
                    || Character.digit(encoded.charAt(i + 2), 16) < 0) {
                return false;
            }
            bytes.put((byte) Integer.parseInt(encoded, i + 1, i + 3, 16));
            i += 2;
        }
        return isUtf8WithoutNull(bytes.flip());
    }

    private static boolean isUtf8WithoutNull(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
