package jointcalendar.analysis;

import java.util.Set;
import jointcalendar.text.Language;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** What the forms of a word have in common: Snowball's stems for English and Russian, our own for Kazakh, and the words that say nothing. */
final class Stems {
    /** Stands behind each Kazakh stem, so that it is never taken for a Russian one. */
    static final String KAZAKH = "~";

    /** Shorter words are names and abbreviations more often than forms. */
    private static final int SHORTEST = 4;

    private static final CharArraySet ENGLISH_STOPS = EnglishAnalyzer.getDefaultStopSet();
    private static final CharArraySet RUSSIAN_STOPS = RussianAnalyzer.getDefaultStopSet();
    private static final Set<String> KAZAKH_STOPS = Set.of(
            "және",
            "мен",
            "бен",
            "пен",
            "үшін",
            "туралы",
            "бойынша",
            "арналған",
            "бұл",
            "осы",
            "сол",
            "ол",
            "да",
            "де",
            "та",
            "те",
            "не",
            "немесе",
            "арқылы",
            "дейін",
            "кейін",
            "бар",
            "жоқ",
            "әр",
            "барлық",
            "болып",
            "өз");

    private Stems() {}

    static String of(String word, Language language) {
        if (word.length() < SHORTEST) {
            return word;
        }
        return switch (language) {
            case EN -> snowball(new EnglishStemmer(), word);
            case RU -> snowball(new RussianStemmer(), word);
            case KK -> KazakhStemmer.stem(word);
        };
    }

    private static String snowball(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    static boolean isStopWord(String word) {
        return ENGLISH_STOPS.contains(word) || RUSSIAN_STOPS.contains(word) || KAZAKH_STOPS.contains(word);
    }
}
