package jointcalendar.organisation;

import java.util.Map;
import jointcalendar.access.Side;
import jointcalendar.text.Language;

/**
 * An organisation that posts or takes part.
 *
 * @param shortName unique, as it stands on the calendar's bars
 * @param names the full name; English is always there
 * @param kind in words, such as "ministry" or "UN agency"
 * @param colour {@code #rrggbb}, one of the palette's
 */
public record Organisation(
        long id, String shortName, Map<Language, String> names, String kind, Side side, String colour) {
    /** The full name in that language, else in English. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null ? name : names.getOrDefault(Language.EN, shortName);
    }
}
