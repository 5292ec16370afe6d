/** Who is looking and what each may see and do: plain values and rules. */
@NullMarked
package jointcalendar.access;

import org.jspecify.annotations.NullMarked;
