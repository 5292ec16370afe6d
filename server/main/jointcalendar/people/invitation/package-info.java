/** Asking people in by mail. */
@NullMarked
package jointcalendar.people.invitation;

import org.jspecify.annotations.NullMarked;
