package jointcalendar.calendar;

import java.util.List;

/**
 * A week in a visitor's words. Templates read it as {@code week}.
 *
 * @param lanes how many lanes the bars of whole days take
 */
record WeekView(List<MonthView.Weekday> weekdays, List<Day> days, int lanes) {
    /**
     * A day.
     *
     * @param timed what has a time on it, in the order of time
     */
    record Day(MonthView.Day cell, List<Timed> timed) {}

    /**
     * A session that begins and ends at a time of the same day.
     *
     * @param style its classes
     * @param time "14:00–16:30" at the venue
     */
    record Timed(Entry entry, String style, String time) {}
}
