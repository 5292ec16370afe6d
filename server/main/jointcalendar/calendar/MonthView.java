package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month in a visitor's words. Templates read it as {@code month}.
 *
 * @param weekdays short names with full ones
 */
record MonthView(YearMonth month, List<Weekday> weekdays, List<Week> weeks) {
    /** The head of a column. */
    record Weekday(String shortName, String name) {}

    /**
     * A row.
     *
     * @param roomy whether bars may take two lines, since there are few
     */
    record Week(List<Day> days, int lanes, boolean roomy) {}

    /**
     * A cell.
     *
     * @param label for those who hear it: the full date and what is on it
     * @param shortDay "Tue, 3 Apr"
     * @param style its classes
     * @param holiday its name, or empty
     * @param more how many activities have no bar here
     * @param list the list from this day
     */
    record Day(
            LocalDate date,
            String label,
            String shortDay,
            String style,
            boolean today,
            String holiday,
            List<Bar> bars,
            int more,
            String list) {}

    /**
     * An activity in a row.
     *
     * @param style its classes
     * @param time "14:00 " where it starts at a time on one day, else empty
     * @param until its last day where that is another one, else empty
     */
    record Bar(Entry entry, String style, String time, String until) {}
}
