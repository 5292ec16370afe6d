/** The board of overlaps, and the page of each: what they are, who is on it, what was done, and what people say. */
@NullMarked
package jointcalendar.calendar.board;

import org.jspecify.annotations.NullMarked;
