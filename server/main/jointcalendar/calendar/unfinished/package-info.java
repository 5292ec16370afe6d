/** Forms of activities that somebody began and did not send, kept for them alone. */
@NullMarked
package jointcalendar.calendar.unfinished;

import org.jspecify.annotations.NullMarked;
