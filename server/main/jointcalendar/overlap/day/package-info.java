/** What speaks against a day, and which days are better. */
@NullMarked
package jointcalendar.overlap.day;

import org.jspecify.annotations.NullMarked;
