/** What the whole portal goes by and its coordinator sets: language, time zone, country, public holidays. */
@NullMarked
package jointcalendar.setting;

import org.jspecify.annotations.NullMarked;
