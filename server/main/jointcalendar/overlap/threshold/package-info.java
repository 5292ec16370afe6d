/** How a coordinator sets the thresholds of overlaps, and sees beforehand what that would change. */
@NullMarked
package jointcalendar.overlap.threshold;

import org.jspecify.annotations.NullMarked;
