package jointcalendar.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A calendar file ready to be sent any number of times, plain and packed; the packed form is made when first asked for. */
public final class CalendarBytes {
    private final byte[] plain;
    private final Clock realTime;
    private final Instant made;
    private final String hash;
    private volatile byte @Nullable [] packed;

    CalendarBytes(byte[] plain, Clock realTime) {
        this.plain = plain;
        this.realTime = realTime;
        this.made = realTime.instant();
        this.hash = hash(plain);
    }

    /** In octets, the packed form not counted. */
    int size() {
        return plain.length;
    }

    boolean isSameAs(CalendarBytes other) {
        return hash.equals(other.hash);
    }

    /**
     * The second from which on it is certainly so, in real time; nothing until that second has come, since in the one it was made in it may
     * change again, and dates of HTTP know no fractions.
     */
    Optional<Instant> lastModified() {
        Instant certain = made.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return realTime.instant().isBefore(certain) ? Optional.empty() : Optional.of(certain);
    }

    /** Strong entity tag with its quotes: each form has its own (RFC 9110 section 8.8.3.3). */
    String tag(boolean gzip) {
        return '"' + hash + (gzip ? "-gzip" : "") + '"';
    }

    byte[] bytes(boolean gzip) {
        return gzip ? packed() : plain;
    }

    private byte[] packed() {
        byte[] made = packed;
        if (made == null) {
            made = pack(plain);
            packed = made;
        }
        return made;
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 6);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
