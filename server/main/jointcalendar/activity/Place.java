package jointcalendar.activity;

import java.util.Optional;

/**
 * Where an activity is held.
 *
 * @param venue the house, or empty
 * @param locality the town, or empty
 * @param region its ISO 3166-2 code, of this country
 * @param country its ISO 3166-1 two-letter code
 */
public record Place(String venue, String locality, Optional<String> region, Optional<String> country) {}
