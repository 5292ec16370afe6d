/** Tests of finding by words. */
@NullMarked
package jointcalendar.search;

import org.jspecify.annotations.NullMarked;
