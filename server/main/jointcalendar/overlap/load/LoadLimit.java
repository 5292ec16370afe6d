package jointcalendar.overlap.load;

/**
 * How much may be asked of the same people.
 *
 * @param days asked of them within a window before it is too much; just as many are not
 * @param window how many days one after the other are looked at together
 */
public record LoadLimit(int days, int window) {
    /** What holds where nobody set anything else. */
    public static final LoadLimit USUAL = new LoadLimit(10, 60);

    /** @throws IllegalArgumentException where a limit is negative or a window has no day */
    public LoadLimit {
        if (days < 0 || window < 1) {
            throw new IllegalArgumentException("A limit is not negative, and a window has a day");
        }
    }

    /** How far from a day others may lie that share a window with it. */
    public int reach() {
        return window - 1;
    }
}
