package jointcalendar.analysis;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import jointcalendar.text.Language;

/** Tells by letters of which languages a text or a word can be. */
final class Guess {
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    /** So many words of Kazakh are hardly ever without one of its own letters. */
    private static final int WORDS_THAT_WOULD_TELL = 10;

    private Guess() {}

    /** A text with Kazakh letters may quote Russian, a long one without them is Russian, a short one may be either. */
    static Set<Language> languages(String text) {
        boolean isLong = text.split("\\s+", WORDS_THAT_WOULD_TELL + 1).length > WORDS_THAT_WOULD_TELL;
        return isLong && !KAZAKH.matcher(text).find() ? EnumSet.of(Language.RU) : EnumSet.of(Language.RU, Language.KK);
    }

    /** Of which languages a word of a text can be: its letters decide where they can. */
    static Set<Language> languages(String word, Set<Language> ofTheText) {
        if (!CYRILLIC.matcher(word).find()) {
            return EnumSet.of(Language.EN);
        }
        if (KAZAKH.matcher(word).find()) {
            return EnumSet.of(Language.KK);
        }
        return ofTheText.equals(Set.of(Language.EN)) ? EnumSet.of(Language.RU) : without(ofTheText, Language.EN);
    }

    private static Set<Language> without(Set<Language> all, Language one) {
        Set<Language> rest = EnumSet.copyOf(all);
        rest.remove(one);
        return rest;
    }

    static boolean isCyrillic(String word) {
        return CYRILLIC.matcher(word).find();
    }

    static boolean hasKazakhLetters(String word) {
        return KAZAKH.matcher(word).find();
    }
}
