/** People: who they are, for whom they work and what they may do. */
@NullMarked
package jointcalendar.account;

import org.jspecify.annotations.NullMarked;
