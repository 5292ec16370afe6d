/** Tests of the next meeting and its agenda. */
@NullMarked
package jointcalendar.meeting;

import org.jspecify.annotations.NullMarked;
