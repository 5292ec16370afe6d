/** The quarterly coordination meeting and its agenda, drafted from the calendar. */
@NullMarked
package jointcalendar.meeting;

import org.jspecify.annotations.NullMarked;
