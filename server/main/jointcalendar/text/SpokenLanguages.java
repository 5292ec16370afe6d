package jointcalendar.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Languages that people may work in where the portal's organisations do, named as each language names them. */
public final class SpokenLanguages {
    private static final Set<String> CODES = Set.of(
            "en", "ru", "kk", "uz", "ky", "tg", "tk", "az", "hy", "ka", "uk", "tr", "fa", "ar", "zh", "de", "fr", "it",
            "es", "nl", "pl", "he", "ko", "ja");

    /** @param code two letters of ISO 639-1 */
    public record Spoken(String code, String name) {}

    private SpokenLanguages() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return new ULocale(code).getDisplayLanguage(language.ulocale());
    }

    /** The portal's own languages in their order, then the others by name. */
    public static List<Spoken> in(Language language) {
        Collator order = Collator.getInstance(language.ulocale());
        return CODES.stream()
                .map(code -> new Spoken(code, name(code, language)))
                .sorted(Comparator.<Spoken>comparingInt(spoken -> rank(spoken.code()))
                        .thenComparing(Spoken::name, order::compare))
                .toList();
    }

    private static int rank(String code) {
        return Language.of(code).map(Enum::ordinal).orElse(Language.values().length);
    }
}
