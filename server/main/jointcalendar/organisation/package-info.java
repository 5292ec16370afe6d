/** Donors, agencies and government bodies that post activities. */
@NullMarked
package jointcalendar.organisation;

import org.jspecify.annotations.NullMarked;
