/** People, how they sign in, and their sessions. */
@NullMarked
package jointcalendar.account;

import org.jspecify.annotations.NullMarked;
