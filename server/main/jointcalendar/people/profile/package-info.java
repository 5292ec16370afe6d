/** What people say and wish for themselves. */
@NullMarked
package jointcalendar.people.profile;

import org.jspecify.annotations.NullMarked;
