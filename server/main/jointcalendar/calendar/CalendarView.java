package jointcalendar.calendar;

import java.util.Map;
import jointcalendar.web.Visitor;

/** One way to see the calendar. What stands around every view is the concern of {@link CalendarPages}. */
interface CalendarView {
    /** The template's path; it takes what {@link #show} says and controls, filter and printed. */
    String template();

    /** What the template needs to show the period and filter of this address to this visitor. */
    Map<String, Object> show(CalendarAddress address, Visitor visitor);
}
