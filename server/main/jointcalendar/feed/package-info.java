/** Calendar addresses to subscribe to. */
@NullMarked
package jointcalendar.feed;

import org.jspecify.annotations.NullMarked;
