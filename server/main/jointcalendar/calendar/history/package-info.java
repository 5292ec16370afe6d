/** What an activity was: its revisions in words, its state at each, and the way back to one. */
@NullMarked
package jointcalendar.calendar.history;

import org.jspecify.annotations.NullMarked;
