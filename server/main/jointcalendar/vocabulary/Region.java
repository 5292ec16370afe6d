package jointcalendar.vocabulary;

import java.util.Map;
import jointcalendar.text.Language;

/**
 * A region of a country.
 *
 * @param code of ISO 3166-2, such as {@code KZ-63}; the country's own code, {@code KZ}, means all its regions
 * @param country of ISO 3166-1, two letters
 */
public record Region(String code, String country, Map<Language, String> names) {
    public String name(Language language) {
        return names.getOrDefault(language, names.getOrDefault(Language.EN, code));
    }
}
