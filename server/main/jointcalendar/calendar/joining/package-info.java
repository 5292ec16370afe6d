/** Joining two activities that a flag speaks of: they become one, or their organisations work together, where both sides want it. */
@NullMarked
package jointcalendar.calendar.joining;

import org.jspecify.annotations.NullMarked;
