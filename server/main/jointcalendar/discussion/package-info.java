/** What people say to one another about something, who is mentioned in it and who is told by mail; what it is about is others' to know. */
@NullMarked
package jointcalendar.discussion;

import org.jspecify.annotations.NullMarked;
