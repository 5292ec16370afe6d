/** Whether people are asked for more often than is good for them or their work. */
@NullMarked
package jointcalendar.overlap.load;

import org.jspecify.annotations.NullMarked;
