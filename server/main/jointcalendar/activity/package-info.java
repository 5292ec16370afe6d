/** The planned activity: its values, its rules, its history and its SQL. */
@NullMarked
package jointcalendar.activity;

import org.jspecify.annotations.NullMarked;
