package jointcalendar.setting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jointcalendar.text.Words;

/**
 * The public holidays as they stand: a country's, and what was changed by hand.
 *
 * @param country whose holidays are taken, by ISO 3166-1
 * @param changes by day
 */
record HolidayCalendar(Optional<String> country, Map<LocalDate, HolidayChange> changes) {
    private static final Map<String, Optional<CountryHolidays>> KNOWN = new ConcurrentHashMap<>();

    /** Where a day of the year's list comes from. */
    enum Source {
        CALENDAR,
        ADDED,
        TAKEN_AWAY
    }

    /** A day of the year's list. */
    record Listed(LocalDate day, String name, Source source) {}

    boolean isHoliday(LocalDate day) {
        HolidayChange change = changes.get(day);
        return change != null
                ? !change.takesAway()
                : countryHolidays().filter(known -> known.isHoliday(day)).isPresent();
    }

    /** The names of the days off from first to last day, both inclusive, by day. */
    SortedMap<LocalDate, String> between(LocalDate first, LocalDate last, Words words) {
        SortedMap<LocalDate, String> names = ofCountry(first, last, words);
        changes.forEach((day, change) -> {
            if (change.takesAway()) {
                names.remove(day);
            } else if (!day.isBefore(first) && !day.isAfter(last)) {
                names.put(day, change.name(words.language()));
            }
        });
        return names;
    }

    /** Every day of that span about which there is something to say, those that were taken away too. */
    SortedMap<LocalDate, Listed> listed(LocalDate first, LocalDate last, Words words) {
        SortedMap<LocalDate, Listed> days = new TreeMap<>();
        ofCountry(first, last, words).forEach((day, name) -> days.put(day, new Listed(day, name, Source.CALENDAR)));
        changes.forEach((day, change) -> {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                days.compute(day, (same, known) -> listed(same, change, Optional.ofNullable(known), words));
            }
        });
        return days;
    }

    private static Listed listed(LocalDate day, HolidayChange change, Optional<Listed> known, Words words) {
        return change.takesAway()
                ? new Listed(day, known.map(Listed::name).orElse(""), Source.TAKEN_AWAY)
                : new Listed(day, change.name(words.language()), Source.ADDED);
    }

    private SortedMap<LocalDate, String> ofCountry(LocalDate first, LocalDate last, Words words) {
        return countryHolidays().map(known -> known.between(first, last, words)).orElseGet(TreeMap::new);
    }

    private Optional<CountryHolidays> countryHolidays() {
        return country.flatMap(code -> KNOWN.computeIfAbsent(code, CountryHolidays::of));
    }
}
