/** The words activities share: kinds, themes, audiences, regions. */
@NullMarked
package jointcalendar.vocabulary;

import org.jspecify.annotations.NullMarked;
