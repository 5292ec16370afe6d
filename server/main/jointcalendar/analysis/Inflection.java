package jointcalendar.analysis;

import java.util.Set;

/**
 * Whether two words with a stem in common are forms of one word. Stemmers of English also take off what makes another word of it:
 * investigators and investigations are not the same.
 */
public final class Inflection {
    private static final Set<String> ENGLISH = Set.of("", "s", "es", "y", "ies", "e", "ed", "d", "ing", "ied", "ying");

    private Inflection() {}

    /** True too of words that are equal, and of all in Cyrillic letters. */
    public static boolean of(String one, String other) {
        if (Guess.isCyrillic(one)) {
            return true;
        }
        int shared = Likeness.shared(one, other);
        return ENGLISH.contains(one.substring(shared)) && ENGLISH.contains(other.substring(shared));
    }
}
