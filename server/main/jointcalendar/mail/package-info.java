/** Mail from a written message to the server that accepts it. */
@NullMarked
package jointcalendar.mail;

import org.jspecify.annotations.NullMarked;
