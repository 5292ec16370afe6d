/** The portal as a whole: its start, its configuration and its wiring. */
@NullMarked
package jointcalendar;

import org.jspecify.annotations.NullMarked;
