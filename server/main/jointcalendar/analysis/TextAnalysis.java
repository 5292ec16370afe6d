package jointcalendar.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.text.Language;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes texts apart into words (Unicode Standard Annex 29) and words back to what their forms have in common. A word may have several terms:
 * one for each language that it may be of, and one for how it sounds, by which Almaty is found as Алматы and INL as ИНЛ.
 */
public final class TextAnalysis {
    /** The longest that a term can be, in UTF-16 units. */
    public static final int LONGEST = 40;

    private TextAnalysis() {}

    /** The words of a text whose language is told by its letters. */
    public static List<Token> tokens(String text) {
        return tokens(text, Guess.languages(text));
    }

    /** The words of a text in that language, Latin ones among Cyrillic taken for English. */
    public static List<Token> tokens(String text, Language language) {
        return tokens(text, Set.of(language));
    }

    /** What a text is found under: the terms of all its words that say something. */
    public static Set<String> terms(String text, Optional<Language> language) {
        return language.map(known -> tokens(text, known)).orElseGet(() -> tokens(text)).stream()
                .filter(token -> !token.stopWord())
                .map(Token::terms)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Token> tokens(String text, Set<Language> languages) {
        List<Token> tokens = new ArrayList<>();
        try (StandardTokenizer words = new StandardTokenizer()) {
            words.setReader(new StringReader(text));
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                tokens.add(token(fold(term.toString()), offset.startOffset(), offset.endOffset(), languages));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static Token token(String word, int start, int end, Set<Language> languages) {
        Set<Language> possible = Guess.languages(word, languages);
        Set<String> terms = terms(word, possible, stem -> Sound.heardFrom(word, stem));
        Set<String> sought = terms(word, possible, stem -> Sound.listenedFor(word, stem));
        return new Token(word, start, end, Stems.isStopWord(word), terms, sought);
    }

    private static Set<String> terms(String word, Set<Language> languages, Function<String, Set<String>> sounds) {
        Set<String> terms = new LinkedHashSet<>();
        for (Language language : languages) {
            String stem = Stems.of(word, language);
            terms.add(language == Language.KK ? stem + Stems.KAZAKH : stem);
            terms.addAll(sounds.apply(stem));
        }
        return terms;
    }

    /** Small letters, ё as е, compatibility forms as plain ones, Latin and Russian accents dropped; й and Kazakh letters stay. */
    private static String fold(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = lower.replace('ё', 'е').replace('’', '\'');
        String folded = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return cut(withoutAccents(folded));
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80 || (letter >= 0x400 && letter < 0x530))) {
            return word;
        }
        String apart =
                Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u0305\\u0307-\\u036f]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static String cut(String word) {
        int end = Math.min(word.length(), LONGEST);
        return word.substring(
                0, end > 0 && end < word.length() && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }
}
