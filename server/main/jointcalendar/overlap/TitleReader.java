package jointcalendar.overlap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Reads titles as meanings, by the glossary of the field, the vocabulary's names and the names of countries. */
final class TitleReader {
    private static final int TITLES_REMEMBERED = 20_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final Pattern OWNED = Pattern.compile("['’](s\\b)?");
    private static final Pattern JOINED = Pattern.compile("(?i)\\b(inter|multi|co|re|non|e|self|меж)-(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)(st|nd|rd|th)?");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}|[VX]");
    private static final Pattern LABELLED = Pattern.compile(
            "(group|module|part|section|phase|stage|round|session|week|cohort|batch|stream"
                    + "|class|volume|block|level|course|seminar|workshop|training|team|курс|семинар|тренинг|групп|модул|част|этап|поток|блок|недел|уров|сесси|класс|топ|бөлім|кезең|апта|деңгей).*");
    private static final String DURATION = "(day|hour|week|month|дн|день|час|недел|месяц|күн|сағат|апта).*";
    private static final String PLACE_ENDING =
            "(?i) (region|city|область|облысы|қаласы)$|(ин|)ск(ая|ий|ой)(?= |$)|ая(?= |$)";

    private final Glossary glossary = Glossary.ofTheField();
    private final Cache<String, TitleWords> known =
            Caffeine.newBuilder().maximumSize(TITLES_REMEMBERED).build();
    private final Transliterator latin = Transliterator.getInstance("Cyrillic-Latin; Latin-ASCII; Lower");

    TitleReader(Vocabulary vocabulary) {
        vocabulary.audiences().forEach(term -> addTerm(term, WordClass.PEOPLE));
        vocabulary.themes().forEach(term -> addTerm(term, WordClass.TOPIC));
        vocabulary.regions().forEach(this::addRegion);
        Arrays.stream(Locale.getISOCountries())
                .filter(country -> !country.equals("KZ"))
                .forEach(this::addCountry);
    }

    TitleWords read(String title) {
        return known.get(title, this::readAnew);
    }

    private TitleWords readAnew(String title) {
        List<String> written = words(title);
        List<String> folded = written.stream().map(TitleReader::fold).toList();
        List<TitleWord> found = new ArrayList<>();
        for (int i = 0; i < written.size(); ) {
            Optional<TitleWord> label = label(written, folded, i);
            Optional<Glossary.Match> match =
                    label.isPresent() ? Optional.empty() : glossary.match(folded.subList(i, folded.size()));
            String word = folded.get(i);
            found.add(label.or(() -> match.map(Glossary.Match::word)).orElseGet(() -> unknown(word)));
            i += match.map(Glossary.Match::length).orElse(1);
        }
        return new TitleWords(found, TitleWords.Script.of(title));
    }

    /** A number that is no duration, or a letter or Roman numeral behind a word that counts: group A, part II. */
    private static Optional<TitleWord> label(List<String> written, List<String> folded, int i) {
        String next = i + 1 < folded.size() ? folded.get(i + 1) : "";
        Matcher number = NUMBER.matcher(folded.get(i));
        if (number.matches()) {
            return Optional.of(
                    next.matches(DURATION)
                            ? new TitleWord("duration", WordClass.GENERIC, Set.of())
                            : numbered(number.group(1)));
        }
        boolean labelled = i > 0 && LABELLED.matcher(folded.get(i - 1)).matches();
        String word = written.get(i);
        if (ROMAN.matcher(word).matches() || (labelled && word.equals("I"))) {
            return Optional.of(numbered(String.valueOf(roman(word))));
        }
        boolean letter = labelled && word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return letter ? Optional.of(numbered("letter " + alphabetic(word.charAt(0)))) : Optional.empty();
    }

    private static TitleWord numbered(String number) {
        return new TitleWord(number, WordClass.NUMBER, Set.of());
    }

    private static int alphabetic(char letter) {
        int cyrillic = "АБВГДЕ".indexOf(letter);
        return 1 + (cyrillic >= 0 ? cyrillic : letter - 'A');
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = digit(numeral.charAt(i));
            sum += i + 1 < numeral.length() && value < digit(numeral.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int digit(char numeral) {
        return numeral == 'I' ? 1 : numeral == 'V' ? 5 : 10;
    }

    private TitleWord unknown(String word) {
        return new TitleWord(latin.transliterate(word), WordClass.WORD, Set.of());
    }

    /** The vocabulary's names add to what the glossary says of the same slug. */
    private void addTerm(Term term, WordClass wordClass) {
        for (Language language : Language.values()) {
            addName(term.name(language), new TitleWord(term.slug(), wordClass, Set.of()));
        }
    }

    private void addRegion(Region region) {
        for (Language language : Language.values()) {
            addName(
                    region.name(language).replaceAll(PLACE_ENDING, ""),
                    new TitleWord(region.code(), WordClass.PLACE, Set.of()));
        }
    }

    private void addCountry(String code) {
        for (Language language : Language.values()) {
            String name =
                    ULocale.forLocale(new Locale("", code)).getDisplayCountry(ULocale.forLocale(language.locale()));
            addName(name, new TitleWord(code, WordClass.PLACE, Set.of()));
        }
    }

    /** Longer words are meant with all their inflections. */
    private void addName(String name, TitleWord word) {
        List<String> stems = words(name).stream()
                .map(part -> part.length() < 5 ? part : part.substring(0, part.length() - 1) + "*")
                .toList();
        if (!stems.isEmpty()) {
            glossary.add(String.join(" ", stems), word);
        }
    }

    private static List<String> words(String title) {
        String plain = JOINED.matcher(OWNED.matcher(title).replaceAll("")).replaceAll("$1");
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Small letters without accents. */
    static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
