package jointcalendar.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1, named as each language names them. */
public final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @param code two letters of ISO 3166-1 */
    public record Country(String code, String name) {}

    private Countries() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return new ULocale("", code).getDisplayCountry(language.ulocale());
    }

    /** All countries by name in that language. */
    public static List<Country> in(Language language) {
        Collator order = Collator.getInstance(language.ulocale());
        return CODES.stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, order::compare))
                .toList();
    }
}
