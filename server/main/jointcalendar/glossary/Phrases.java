package jointcalendar.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.analysis.Inflection;
import jointcalendar.analysis.Stem;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;

/**
 * Looks phrases up at a place of a title. Of those that fit, the one with more words counts, then the one whose words are written just so
 * rather than inflected, then the one with more letters, then the one that was added first.
 */
final class Phrases {
    /** A phrase found at some words. */
    record Match(TitleWord word, int length) {}

    private record Part(String word, Set<String> stems, boolean open) {
        boolean fits(Token token) {
            return open ? token.word().startsWith(word) : exactly(token) || sharesStem(token);
        }

        boolean exactly(Token token) {
            return token.word().equals(word);
        }

        private boolean sharesStem(Token token) {
            return stems.stream().anyMatch(token.terms()::contains) && Inflection.of(word, token.word());
        }
    }

    private record Phrase(List<Part> parts, TitleWord word, int letters) {
        boolean fits(List<Token> tokens) {
            if (parts.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).fits(tokens.get(i))) {
                    return false;
                }
            }
            return true;
        }

        int exact(List<Token> tokens) {
            int exact = 0;
            for (int i = 0; i < parts.size(); i++) {
                exact += parts.get(i).exactly(tokens.get(i)) ? 1 : 0;
            }
            return exact;
        }
    }

    private static final int START = 2;

    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    void add(Glossary glossary) {
        for (Entry entry : glossary.entries()) {
            TitleWord word = TitleWord.known(entry.meaning(), entry.wordClass(), glossary.broader(entry.meaning()));
            entry.all().forEach(phrase -> add(phrase, word));
        }
    }

    /** @param phrase words, each with a star at its end where it stands for all that begin so */
    void add(String phrase, TitleWord word) {
        List<Part> parts =
                Stream.of(phrase.strip().split("\\s+")).flatMap(Phrases::parts).toList();
        if (!parts.isEmpty()) {
            int letters = parts.stream().mapToInt(part -> part.word().length()).sum();
            byStart.computeIfAbsent(start(parts.get(0).word()), start -> new ArrayList<>())
                    .add(new Phrase(parts, word, letters));
        }
    }

    private static Stream<Part> parts(String written) {
        boolean open = written.endsWith("*");
        List<Token> tokens = TextAnalysis.tokens(open ? written.substring(0, written.length() - 1) : written);
        return tokens.stream().map(token -> new Part(token.word(), Stem.of(token), open && last(tokens) == token));
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }

    /** The phrase that counts of those with which these words begin. */
    Optional<Match> at(List<Token> tokens) {
        return byStart.getOrDefault(start(tokens.get(0).word()), List.of()).stream()
                .filter(phrase -> phrase.fits(tokens))
                .max(Comparator.comparingInt((Phrase phrase) -> phrase.parts().size())
                        .thenComparingInt(phrase -> phrase.exact(tokens))
                        .thenComparingInt(Phrase::letters))
                .map(phrase -> new Match(phrase.word(), phrase.parts().size()));
    }

    /** Phrases lie under their first two letters, which the inflections of a word share. */
    private static String start(String word) {
        return word.substring(0, Math.min(START, word.length()));
    }
}
