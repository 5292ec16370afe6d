package jointcalendar.vocabulary;

import java.util.Map;
import jointcalendar.text.Language;

/**
 * A kind, theme or audience.
 *
 * @param slug unique in its list, stable, as files and addresses write it
 * @param names in all languages
 * @param gathers for a kind: whether such an activity brings people together
 */
public record Term(long id, List list, String slug, Map<Language, String> names, boolean gathers) {
    /** The lists of the vocabulary. */
    public enum List {
        KIND,
        THEME,
        AUDIENCE
    }

    public String name(Language language) {
        return names.getOrDefault(language, names.getOrDefault(Language.EN, slug));
    }
}
