package jointcalendar.activity;

import java.util.Optional;

/**
 * Where an activity is held.
 *
 * @param venue the house, or empty
 * @param locality the town, or empty
 * @param region its ISO 3166-2 code, of this country
 * @param country its ISO 3166-1 two-letter code
 * @param online the address at which one joins from afar, or empty; fit as {@link Link#isFit} says
 */
public record Place(String venue, String locality, Optional<String> region, Optional<String> country, String online) {
    public static final Place NOWHERE = new Place("", "", Optional.empty(), Optional.empty());

    /** A place on the ground alone. */
    public Place(String venue, String locality, Optional<String> region, Optional<String> country) {
        this(venue, locality, region, country, "");
    }

    /** This place, joined from afar at that address. */
    public Place at(String otherOnline) {
        return new Place(venue, locality, region, country, otherOnline);
    }
}
