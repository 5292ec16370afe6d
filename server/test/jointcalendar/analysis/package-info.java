/** Tests of how words are read. */
@NullMarked
package jointcalendar.analysis;

import org.jspecify.annotations.NullMarked;
