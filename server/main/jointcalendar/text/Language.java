package jointcalendar.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages the portal speaks. */
public enum Language {
    EN("en", "English"),
    RU("ru", "Русский"),
    KK("kk", "Қазақша");

    private static final Pattern KAZAKH_LETTERS = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern CYRILLIC_LETTERS = Pattern.compile("\\p{IsCyrillic}");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The two-letter code of ISO 639-1. */
    public String code() {
        return code;
    }

    /** The language's name in itself, for a language switch. */
    public String ownName() {
        return ownName;
    }

    /** The locale by which dates and numbers are written; English means British order, day before month. */
    public Locale locale() {
        return switch (this) {
            case EN -> Locale.UK;
            case RU -> new Locale("ru", "KZ");
            case KK -> new Locale("kk", "KZ");
        };
    }

    ULocale ulocale() {
        return ULocale.forLocale(locale());
    }

    /** The language in whose letters a text is most likely written: Kazakh by its own letters, else Russian by Cyrillic ones, else English. */
    public static Language guess(String text) {
        if (KAZAKH_LETTERS.matcher(text).find()) {
            return KK;
        }
        return CYRILLIC_LETTERS.matcher(text).find() ? RU : EN;
    }

    /** The language with this code in any case, or nothing where the portal does not speak it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
