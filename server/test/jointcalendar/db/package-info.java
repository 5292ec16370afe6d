/** Tests of the database room, and the server that all tests share. */
@NullMarked
package jointcalendar.db;

import org.jspecify.annotations.NullMarked;
