/** Who the people are, to those who may know: the directory, and what others change about a person. */
@NullMarked
package jointcalendar.people;

import org.jspecify.annotations.NullMarked;
