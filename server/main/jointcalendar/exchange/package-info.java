/** Activities in from spreadsheets. */
@NullMarked
package jointcalendar.exchange;

import org.jspecify.annotations.NullMarked;
