/** Finding out which activities double, collide with or could join each other, and saying why. */
@NullMarked
package jointcalendar.overlap;

import org.jspecify.annotations.NullMarked;
