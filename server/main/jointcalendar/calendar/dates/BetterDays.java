package jointcalendar.calendar.dates;

import java.util.List;

/**
 * Four weeks of days on which a plan might begin. Templates read it as {@code better}.
 *
 * @param hint what is to be told or chosen first; empty where days are shown
 * @param span from the first day to the last in words
 * @param summary how many of the days are free, and when the first is
 * @param heads the days of the week, as they stand above the columns
 * @param cells whole weeks
 * @param reasons what stands in the way, by days one after the other
 * @param from the first day shown, ISO 8601
 * @param of the plan's first day when it was made, ISO 8601: where that is typed anew, the weeks go with it
 * @param earlier the first day of the four weeks before, or empty where those are past
 * @param later the first day of the four weeks after
 */
public record BetterDays(
        String hint,
        String span,
        String summary,
        List<Head> heads,
        List<Cell> cells,
        List<Reason> reasons,
        String from,
        String of,
        String earlier,
        String later) {
    /** A day of the week: short for a column, in full for those who hear it. */
    public record Head(String label, String name) {}

    /**
     * A day.
     *
     * @param value ISO 8601
     * @param number as it stands in the cell: the day of the month
     * @param state free, loaded, busy, holiday, meeting or over
     * @param label all of it in words
     * @param chosen whether the plan begins on it
     */
    public record Cell(String value, String number, String state, String label, boolean chosen, boolean weekend) {}

    /** Why days are not free. */
    public record Reason(String days, String state, List<String> why) {}

    static BetterDays hint(String hint) {
        return new BetterDays(hint, "", "", List.of(), List.of(), List.of(), "", "", "", "");
    }
}
