/** iCalendar (RFC 5545) as the portal writes it; the only room that knows iCal4j. */
@NullMarked
package jointcalendar.ical;

import org.jspecify.annotations.NullMarked;
