package jointcalendar.glossary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.text.Language;

/**
 * A meaning and the phrases that have it.
 *
 * @param meaning the name under which the phrases are one; it may stand in several entries, whose phrases then mean the same
 * @param broader meanings that include this one: detectives are police
 * @param phrases one word or several; a word may end with a star, which stands for any ending; others are met in all their inflections
 */
public record Entry(WordClass wordClass, String meaning, Set<String> broader, Map<Language, List<String>> phrases) {
    public Entry {
        broader = Set.copyOf(broader);
        phrases = Map.copyOf(phrases);
    }

    /** Those of one language, in the order in which they were written. */
    public List<String> in(Language language) {
        return phrases.getOrDefault(language, List.of());
    }

    /** Those of all languages. */
    public List<String> all() {
        return phrases.values().stream().flatMap(List::stream).toList();
    }
}
