/** Who did what to what, when and from where: written once, never changed. */
@NullMarked
package jointcalendar.audit;

import org.jspecify.annotations.NullMarked;
