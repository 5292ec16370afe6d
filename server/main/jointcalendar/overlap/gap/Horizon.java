package jointcalendar.overlap.gap;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * How far is looked back and ahead for gaps. All days are inclusive, in the portal's zone.
 *
 * @param since two years before the day on which it is asked
 * @param today the first day of what is planned; what ends before it was
 * @param until the last day of the second calendar quarter after the present one
 */
public record Horizon(LocalDate since, LocalDate today, LocalDate until) {
    private static final int YEARS_BACK = 2;
    private static final int QUARTERS_AHEAD = 2;
    private static final int MONTHS_OF_A_QUARTER = 3;

    public static Horizon of(LocalDate today) {
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Horizon(
                today.minusYears(YEARS_BACK),
                today,
                quarter.plusMonths((QUARTERS_AHEAD + 1L) * MONTHS_OF_A_QUARTER).minusDays(1));
    }
}
