/** Posting and editing activities, their pages, and every view of the calendar. */
@NullMarked
package jointcalendar.calendar;

import org.jspecify.annotations.NullMarked;
