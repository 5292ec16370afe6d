/** What came of activities: told in a form of its own, and asked for by mail. */
@NullMarked
package jointcalendar.calendar.result;

import org.jspecify.annotations.NullMarked;
