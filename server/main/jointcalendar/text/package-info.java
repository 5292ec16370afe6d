/** Words for people: languages, messages, dates and numbers as each language writes them. */
@NullMarked
package jointcalendar.text;

import org.jspecify.annotations.NullMarked;
