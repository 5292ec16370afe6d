package jointcalendar.calendar;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jointcalendar.text.Language;

/** The countries of ISO 3166-1. */
final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** A choice of the form. */
    record Country(String code, String name) {}

    private Countries() {}

    static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** All countries by name in that language. */
    static List<Country> in(Language language) {
        Collator order = Collator.getInstance(language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(language.locale())))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
