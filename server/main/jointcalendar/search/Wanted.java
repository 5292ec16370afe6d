package jointcalendar.search;

import java.util.Optional;
import java.util.Set;

/**
 * What a word of a question asks for: any of these.
 *
 * @param word as it was typed, in small letters
 * @param terms of activities' texts
 * @param named what bears such a name
 * @param instead a word that is written somewhere, where this one is not and only what is spelt nearly so is looked for
 */
public record Wanted(String word, Set<String> terms, Named named, Optional<String> instead) {
    boolean isKnown() {
        return !terms.isEmpty() || !named.isEmpty();
    }
}
