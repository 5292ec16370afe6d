/** The monthly digest: what each person may see of what changed and what comes. */
@NullMarked
package jointcalendar.digest;

import org.jspecify.annotations.NullMarked;
