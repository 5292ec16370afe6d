package jointcalendar.organisation;

import java.util.Map;
import java.util.OptionalLong;
import jointcalendar.access.Side;
import jointcalendar.text.Language;

/**
 * An organisation that posts or takes part, as bars and sentences need it; its contacts are a {@link Profile}'s.
 *
 * @param shortName unique, as it stands on the calendar's bars
 * @param names the full name; English is always there
 * @param colour {@code #rrggbb}, readable on white and under ink
 * @param active whether its people may sign in and new plans may name it; its old plans stay
 * @param mergedInto the organisation to which all that was its own went
 */
public record Organisation(
        long id,
        String shortName,
        Map<Language, String> names,
        Kind kind,
        Side side,
        String colour,
        boolean active,
        OptionalLong mergedInto) {
    /** The full name in that language, else in English. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null ? name : names.getOrDefault(Language.EN, shortName);
    }

    /** Short and full name, as a form offers it. */
    public String label(Language language) {
        String name = name(language);
        return name.equals(shortName) ? name : shortName + " – " + name;
    }
}
