package jointcalendar.text;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the names of a thing in the three languages, leaving out those that are not there. */
public final class Names {
    private Names() {}

    public static Map<Language, String> of(String english, @Nullable String russian, @Nullable String kazakh) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        names.put(Language.EN, english);
        put(names, Language.RU, russian);
        put(names, Language.KK, kazakh);
        return names;
    }

    private static void put(Map<Language, String> names, Language language, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.put(language, name);
        }
    }
}
