/** What is told of days beside a plan and on pages of their own: load, trouble, gaps, and better days. */
@NullMarked
package jointcalendar.calendar.dates;

import org.jspecify.annotations.NullMarked;
