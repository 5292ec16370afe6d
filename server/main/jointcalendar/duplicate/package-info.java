/** Telling whether two entries of different organisations describe one event. */
@NullMarked
package jointcalendar.duplicate;

import org.jspecify.annotations.NullMarked;
