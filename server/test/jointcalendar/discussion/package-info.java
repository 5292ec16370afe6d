@NullMarked
package jointcalendar.discussion;

import org.jspecify.annotations.NullMarked;
