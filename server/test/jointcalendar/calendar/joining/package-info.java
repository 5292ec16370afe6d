/** Two activities that are joined, as people and their calendars see it. */
@NullMarked
package jointcalendar.calendar.joining;

import org.jspecify.annotations.NullMarked;
