package jointcalendar.ical;

import java.util.regex.Pattern;

/** Users' text as iCalendar may carry it: iCal4j escapes what is special in it, but lets control characters through. */
final class PlainText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** Every kind of line break as {@code \n}; no other control character but the tab, and no half of a surrogate pair. */
    static String of(String text) {
        return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** On one line and without double quotes, which a parameter's value cannot hold (RFC 5545 section 3.1). */
    static String parameter(String text) {
        return WHITE_SPACE.matcher(of(text)).replaceAll(" ").replace('"', '\'');
    }
}
