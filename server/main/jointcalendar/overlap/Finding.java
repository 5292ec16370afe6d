package jointcalendar.overlap;

/**
 * What two plans have to do with each other.
 *
 * @param strength from 0 to 1 with three decimals, to order findings by; lower where dates are open
 * @param possible whether the dates of one of them are known to the month or quarter only
 */
public record Finding(Kind kind, double strength, boolean possible, Reasons reasons) {
    private static final double OPEN_DATES = 0.6;

    static Finding of(Kind kind, double certain, Reasons reasons) {
        double strength = Math.min(1, Math.max(0, certain)) * (reasons.datesOpen() ? OPEN_DATES : 1);
        return new Finding(kind, Math.round(strength * 1000) / 1000.0, reasons.datesOpen(), reasons);
    }
}
