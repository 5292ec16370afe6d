@NullMarked
package jointcalendar.duplicate;

import org.jspecify.annotations.NullMarked;
