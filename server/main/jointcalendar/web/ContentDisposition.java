package jointcalendar.web;

import java.nio.charset.StandardCharsets;

/** The header that has a browser save what comes under a name, in whatever letters (RFC 6266 section 4, RFC 8187 section 3.2). */
public final class ContentDisposition {
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** For a file that is saved and never shown in the portal's own place. */
    public static String attachment(String name) {
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For programs that know no other letters: each of theirs becomes a line. */
    private static String plain(String name) {
        return name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean asItIs = b > 0 && (Character.isLetterOrDigit(b) || UNESCAPED.indexOf(b) >= 0);
            encoded.append(asItIs ? Character.toString(b) : String.format(java.util.Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return encoded.toString();
    }
}
