package jointcalendar.overlap;

/**
 * How far apart two activities may lie and still concern each other, and from when on people are asked for too much.
 *
 * @param loadDays how many days an audience of a region may be asked for before that is too much, inclusive
 * @param loadWindow in how many days on end
 */
public record Thresholds(Windows windows, int loadDays, int loadWindow) {
    /** The shortest and the longest of each, in days. */
    public static final int LEAST = 1;

    public static final int MOST = 365;

    /** What holds where nobody set anything else. */
    public static final Thresholds USUAL = new Thresholds(Windows.USUAL, 10, 60);

    /** All values as one text, by which a form tells whether they are still those that it was filled with. */
    public String fingerprint() {
        return windows.repeatDays() + " " + windows.opportunityDays() + " " + loadDays + " " + loadWindow;
    }
}
