/** The first start of an empty portal: a one-time link makes its coordinator and first organisation. */
@NullMarked
package jointcalendar.setup;

import org.jspecify.annotations.NullMarked;
