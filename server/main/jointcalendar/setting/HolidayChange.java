package jointcalendar.setting;

import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Language;

/**
 * What was changed about one day by hand.
 *
 * @param names of a day off that was added, by language, English always among them; empty: the country's holiday on it is taken away
 */
record HolidayChange(Optional<Map<Language, String>> names) {
    static final HolidayChange TAKEN_AWAY = new HolidayChange(Optional.empty());

    static HolidayChange added(Map<Language, String> names) {
        return new HolidayChange(Optional.of(names));
    }

    boolean takesAway() {
        return names.isEmpty();
    }

    /** The added day's name in that language, else in English. */
    String name(Language language) {
        Map<Language, String> all = names.orElse(Map.of());
        return all.getOrDefault(language, all.getOrDefault(Language.EN, ""));
    }
}
