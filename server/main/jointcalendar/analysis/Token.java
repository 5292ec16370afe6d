package jointcalendar.analysis;

import java.util.Collections;
import java.util.Set;

/**
 * A word of a text.
 *
 * @param word in small letters, without accents that say nothing
 * @param start of it in the text, in UTF-16 units, inclusive
 * @param end exclusive
 * @param stopWord whether it says nothing by itself ("the", «для», «үшін»)
 * @param terms under which a text that holds it is found
 * @param sought the terms by which a question that holds it finds texts; they meet {@code terms} of its other forms, and of a name in the
 *     other script
 */
public record Token(String word, int start, int end, boolean stopWord, Set<String> terms, Set<String> sought) {
    /** Whether a question with this word asks for a text with that one. */
    public boolean asksFor(Token other) {
        return !Collections.disjoint(sought, other.terms);
    }
}
