package jointcalendar.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.analysis.Spelling;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;

/** The words that somebody looks for. */
record Question(List<Token> words) {
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_BEGINNING = 3;

    /** Each word once, without those that say nothing; anything may be typed. */
    static Question of(String text) {
        Map<String, Token> words = new LinkedHashMap<>();
        TextAnalysis.tokens(text).stream()
                .filter(token -> !token.stopWord())
                .forEach(token -> words.putIfAbsent(token.word(), token));
        return new Question(words.values().stream().limit(MOST_WORDS).toList());
    }

    /** What the last word may be the beginning of, where it is long enough to tell. */
    Optional<String> beginning() {
        return words.isEmpty() ? Optional.empty() : beginning(words.get(words.size() - 1));
    }

    private static Optional<String> beginning(Token last) {
        String word = last.word();
        return word.length() >= SHORTEST_BEGINNING && word.chars().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(word)
                : Optional.empty();
    }

    boolean isLast(Token word) {
        return words.get(words.size() - 1).equals(word);
    }

    /**
     * Whether a term may be what that word was meant to be.
     *
     * @param written a word that has this term, as it is written, where one is known
     */
    static boolean isNear(Token word, String term, Optional<String> written) {
        return Spelling.isNear(word.word(), term)
                || written.filter(other -> Spelling.mayBeMisspelt(word.word()) && Spelling.isNear(word.word(), other))
                        .isPresent()
                || word.sought().stream()
                        .anyMatch(sought -> Spelling.mayBeMisspelt(sought) && Spelling.isNear(sought, term));
    }
}
