/** Reading words: taking texts in three languages apart, and telling which words are forms, spellings or scripts of the same. */
@NullMarked
package jointcalendar.analysis;

import org.jspecify.annotations.NullMarked;
