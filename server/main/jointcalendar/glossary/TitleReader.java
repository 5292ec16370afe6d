package jointcalendar.glossary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.analysis.TextAnalysis;
import jointcalendar.analysis.Token;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Reads titles as meanings, by a glossary, the vocabulary's names and the names of countries. Safe for many threads. */
public final class TitleReader {
    private static final int TITLES_REMEMBERED = 20_000;
    private static final Pattern OWNED = Pattern.compile("['’](s\\b)?");
    private static final Pattern JOINED =
            Pattern.compile("(?i)\\b(inter|multi|co|re|non|e|self|pre|post|un|меж|не)[-‑](?=\\p{L})");
    private static final Pattern PLACE_ENDING =
            Pattern.compile("(?i) (region|city|область|облысы|қаласы)$|(ин|)ск(ая|ий|ой)(?= |$)|ая(?= |$)");
    private static final int INFLECTED = 5;
    /** What stands between the parts of a title. */
    private static final Pattern BREAK = Pattern.compile("[:;(–—]|\\s-\\s");

    private static final TitleWord PAUSE = TitleWord.known(":", WordClass.GENERIC, Set.of());

    private final Phrases phrases = new Phrases();
    private final Cache<String, TitleWords> known =
            Caffeine.newBuilder().maximumSize(TITLES_REMEMBERED).build();

    public TitleReader(Glossary glossary, Vocabulary vocabulary) {
        phrases.add(glossary);
        vocabulary.audiences().forEach(term -> addTerm(term, WordClass.PEOPLE, glossary));
        vocabulary.themes().forEach(term -> addTerm(term, WordClass.TOPIC, glossary));
        vocabulary.regions().forEach(this::addRegion);
        Arrays.stream(Locale.getISOCountries())
                .filter(country -> !country.equals("KZ"))
                .forEach(this::addCountry);
    }

    /** The title as meanings. */
    public TitleWords read(String title) {
        return known.get(title, this::readAnew);
    }

    /** The title as meanings, acronyms written out that stand in full in another one. */
    public TitleWords read(String title, String other) {
        return read(Acronyms.writtenOut(title, other));
    }

    private TitleWords readAnew(String title) {
        String plain = plain(title);
        List<Token> tokens = TextAnalysis.tokens(plain);
        boolean shouted = mostlyCapitals(plain, tokens);
        List<TitleWord> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            List<Token> rest = tokens.subList(i, tokens.size());
            Token token = rest.get(0);
            String written = plain.substring(token.start(), token.end());
            String before = i > 0 ? tokens.get(i - 1).word() : "";
            String after = rest.size() > 1 ? rest.get(1).word() : "";
            Optional<Phrases.Match> match = phrases.at(rest).filter(phrase -> phrase.length() > 1);
            Optional<TitleWord> label = match.isPresent() ? Optional.empty() : Labels.label(written, before, after);
            Optional<Phrases.Match> single = label.isPresent() ? Optional.empty() : match.or(() -> phrases.at(rest));
            boolean name = i > 0 && !shouted && Character.isUpperCase(written.codePointAt(0));
            if (i > 0
                    && BREAK.matcher(plain.substring(tokens.get(i - 1).end(), token.start()))
                            .find()) {
                found.add(PAUSE);
            }
            found.add(label.or(() -> single.map(Phrases.Match::word)).orElseGet(() -> unknown(token, name)));
            i += single.map(Phrases.Match::length).orElse(1);
        }
        return new TitleWords(List.copyOf(found), TitleWords.Script.of(title));
    }

    private static TitleWord unknown(Token token, boolean name) {
        if (token.stopWord()) {
            return TitleWord.unknown(token, WordClass.STOP);
        }
        return TitleWord.unknown(token, name ? WordClass.NAME : WordClass.WORD);
    }

    /** Where every word begins with a capital letter, none tells a name. */
    private static boolean mostlyCapitals(String title, List<Token> tokens) {
        long capitals = tokens.stream()
                .filter(token -> Character.isUpperCase(title.codePointAt(token.start())))
                .count();
        return capitals > 3 && capitals > 0.5 * tokens.size();
    }

    /** The vocabulary's names add to what the glossary says of the same slug. */
    private void addTerm(Term term, WordClass wordClass, Glossary glossary) {
        TitleWord word = TitleWord.known(term.slug(), wordClass, glossary.broader(term.slug()));
        for (Language language : Language.values()) {
            addName(term.name(language), word);
        }
    }

    private void addRegion(Region region) {
        for (Language language : Language.values()) {
            String name = PLACE_ENDING.matcher(region.name(language)).replaceAll("");
            addName(name, TitleWord.known(region.code(), WordClass.PLACE, Set.of()));
        }
    }

    private void addCountry(String code) {
        for (Language language : Language.values()) {
            String name =
                    ULocale.forLocale(new Locale("", code)).getDisplayCountry(ULocale.forLocale(language.locale()));
            addName(name, TitleWord.known(code, WordClass.PLACE, Set.of()));
        }
    }

    /** Longer words are meant with all their inflections. */
    private void addName(String name, TitleWord word) {
        String stems = TextAnalysis.tokens(plain(name)).stream()
                .map(Token::word)
                .map(part -> part.length() < INFLECTED ? part : part.substring(0, part.length() - 1) + "*")
                .collect(Collectors.joining(" "));
        Stream.of(stems).filter(text -> !text.isEmpty()).forEach(text -> phrases.add(text, word));
    }

    private static String plain(String title) {
        return JOINED.matcher(OWNED.matcher(title).replaceAll("")).replaceAll("$1");
    }
}
