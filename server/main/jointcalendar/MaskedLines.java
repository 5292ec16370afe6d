package jointcalendar;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Lines of the log in JSON, in which whatever looks like a mail address, a password in an address, or a token is blotted out. Nothing of
 * the kind is written on purpose; this is for what libraries say, and for slips.
 */
public final class MaskedLines extends JsonEncoder {
    private static final String BLOT = "…";
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@\\s\"]+@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password\\w*|secret|token)=[^&,;)\\s\"]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    /** Random bytes or a hash in Base64 or hexadecimal: names of classes are long as well, but hold no digits. */
    private static final Pattern TOKEN = Pattern.compile("(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,}");

    @Override
    public byte[] encode(ILoggingEvent event) {
        return masked(new String(super.encode(event), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    static String masked(String line) {
        String told = CREDENTIALS.matcher(line).replaceAll(BLOT + "@");
        told = PASSWORD.matcher(told).replaceAll("$1=" + BLOT);
        told = ADDRESS.matcher(told).replaceAll(BLOT);
        return TOKEN.matcher(told).replaceAll(BLOT);
    }
}
