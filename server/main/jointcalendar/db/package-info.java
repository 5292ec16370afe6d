/** The database: where it is, how its schema grows, how transactions run on it. */
@NullMarked
package jointcalendar.db;

import org.jspecify.annotations.NullMarked;
