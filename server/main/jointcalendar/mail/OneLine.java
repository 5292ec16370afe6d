package jointcalendar.mail;

import java.util.regex.Pattern;

/** Makes what somebody typed fit for a header: one line, nothing that turns the reading direction, not too long. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cs}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]");

    private OneLine() {}

    /** The text with each run of blanks and control characters as one blank, cut with an ellipsis after {@code longest} characters. */
    static String of(String text, int longest) {
        String line = BREAKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
