package jointcalendar.overlap;

/**
 * How far apart two activities may lie and still concern each other.
 *
 * @param repeatDays the longest gap of a repeat, inclusive
 * @param opportunityDays the longest gap of an opportunity, inclusive
 */
public record Windows(int repeatDays, int opportunityDays) {
    /** What holds where nobody set anything else. */
    public static final Windows USUAL = new Windows(90, 30);

    /** @throws IllegalArgumentException where a window is negative */
    public Windows {
        if (repeatDays < 0 || opportunityDays < 0) {
            throw new IllegalArgumentException("A window is not negative");
        }
    }

    int widest() {
        return Math.max(repeatDays, opportunityDays);
    }
}
