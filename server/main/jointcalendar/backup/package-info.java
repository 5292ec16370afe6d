/** The whole portal as one file, and back: rows of every table as the server writes them, and what the data folder keeps. */
@NullMarked
package jointcalendar.backup;

import org.jspecify.annotations.NullMarked;
