package jointcalendar.glossary;

import java.util.Optional;
import java.util.Set;
import jointcalendar.analysis.Likeness;
import jointcalendar.analysis.Token;

/**
 * A word or phrase of a title by its meaning.
 *
 * @param meaning the glossary's name for it, or the word itself where no glossary has it
 * @param broader meanings that include this one
 * @param unknown the word itself, where no glossary has it
 */
public record TitleWord(String meaning, WordClass wordClass, Set<String> broader, Optional<Token> unknown) {
    static TitleWord known(String meaning, WordClass wordClass, Set<String> broader) {
        return new TitleWord(meaning, wordClass, broader, Optional.empty());
    }

    static TitleWord unknown(Token token, WordClass wordClass) {
        return new TitleWord(token.word(), wordClass, Set.of(), Optional.of(token));
    }

    /** Whether both may name one thing: equal, one broader than the other, or forms of one unknown word, in whichever script. */
    public boolean agrees(TitleWord other) {
        if (unknown.isPresent() && other.unknown.isPresent()) {
            return Likeness.mayBeOneWord(unknown.get(), other.unknown.get());
        }
        return meaning.equals(other.meaning) || broader.contains(other.meaning) || other.broader.contains(meaning);
    }
}
