package jointcalendar.text;

/** Text that a spreadsheet opens and must not take for a formula (OWASP CSV Injection). */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /** The text, behind an apostrophe where it would begin a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
