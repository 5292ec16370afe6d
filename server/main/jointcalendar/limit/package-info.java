/** How often something may be tried, counted on all nodes together. */
@NullMarked
package jointcalendar.limit;

import org.jspecify.annotations.NullMarked;
