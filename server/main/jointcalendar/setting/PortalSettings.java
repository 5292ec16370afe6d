package jointcalendar.setting;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.text.Countries;
import jointcalendar.text.Language;

/**
 * What the whole portal goes by.
 *
 * @param language of those who have not chosen one
 * @param zone in which the portal counts its days
 * @param country by ISO 3166-1, whose zones and holidays come first; empty where the portal serves several
 * @param publicHolidays whether that country's public holidays are taken
 */
public record PortalSettings(Language language, ZoneId zone, Optional<String> country, boolean publicHolidays) {
    /** What the environment's language and zone suggest: the country is the one in which the zone lies. */
    public static PortalSettings suggestedBy(Language language, ZoneId zone) {
        Optional<String> country = country(zone);
        return new PortalSettings(language, zone, country, country.isPresent());
    }

    /** The country whose calendar of public holidays counts. */
    Optional<String> holidayCountry() {
        return country.filter(code -> publicHolidays);
    }

    /** All values as one text, by which a form tells whether they are still those that it was filled with. */
    String fingerprint() {
        return String.join(" ", language.code(), zone.getId(), country.orElse("-"), Boolean.toString(publicHolidays));
    }

    private static Optional<String> country(ZoneId zone) {
        try {
            return Optional.of(TimeZone.getRegion(zone.getId())).filter(Countries::exists);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an offset such as +05:00 lies nowhere
        }
    }
}
