/** Files attached to activities: what may be attached, where the bytes lie, and who attached what. */
@NullMarked
package jointcalendar.attachment;

import org.jspecify.annotations.NullMarked;
