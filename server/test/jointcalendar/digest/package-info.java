/** Tests of the digest. */
@NullMarked
package jointcalendar.digest;

import org.jspecify.annotations.NullMarked;
