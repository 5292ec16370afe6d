/** Two people change one activity at once: the second sees both versions and chooses. */
@NullMarked
package jointcalendar.calendar.conflict;

import org.jspecify.annotations.NullMarked;
