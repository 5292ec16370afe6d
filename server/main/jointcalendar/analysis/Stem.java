package jointcalendar.analysis;

import java.util.Set;
import java.util.stream.Collectors;

/** What the inflections of one word have in common, as a set: one stem for each language that the word may be of. */
public final class Stem {
    private Stem() {}

    /** The stems of a word, without how it sounds in another script. */
    public static Set<String> of(Token token) {
        return token.terms().stream()
                .filter(term -> Character.isLetterOrDigit(term.codePointAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
