/** For whom nothing is planned though something was. */
@NullMarked
package jointcalendar.overlap.gap;

import org.jspecify.annotations.NullMarked;
