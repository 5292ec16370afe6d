@NullMarked
package jointcalendar.backup;

import org.jspecify.annotations.NullMarked;
