/** What the portal holds of one person: told to them, and erased. */
@NullMarked
package jointcalendar.people.data;

import org.jspecify.annotations.NullMarked;
