package jointcalendar.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The time zones where people live, by the tz database's present names. */
public final class Zones {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Zones() {}

    /** The zone of that name, where there is one; offsets such as +05:00 are none, since they know no change of clocks. */
    public static Optional<ZoneId> find(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** All zones by name, those of the country before all others, and UTC at the end. */
    public static List<ZoneId> countryFirst(Optional<String> country) {
        Set<ZoneId> all = new LinkedHashSet<>();
        country.ifPresent(code -> all.addAll(of(code)));
        all.addAll(of(null));
        all.add(UTC);
        return List.copyOf(all);
    }

    /**
     * A zone with its name in words.
     *
     * @param label the town and how far it is from Universal Time: "Almaty (UTC+05:00)"
     */
    public record Named(ZoneId zone, String label) {}

    /** Every zone that has a town, by its name in that language; offsets are those of the moment. */
    public static List<Named> all(Language language, Instant now) {
        Comparator<Object> byName = Collator.getInstance(language.ulocale());
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .flatMap(id -> find(id).stream())
                .map(zone -> new Named(zone, label(zone, language, now)))
                .sorted((one, other) -> byName.compare(one.label(), other.label()))
                .toList();
    }

    /** The town and the offset: "Almaty (UTC+05:00)". */
    public static String label(ZoneId zone, Language language, Instant now) {
        String offset = zone.getRules().getOffset(now).getId();
        return town(zone, language) + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }

    /** The zone's town in that language: "Almaty". */
    public static String town(ZoneId zone, Language language) {
        String name = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(TimeZone.getCanonicalID(zone.getId()));
        String id = zone.getId();
        return name != null ? name : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static List<ZoneId> of(@org.jspecify.annotations.Nullable String country) {
        Set<String> names = new TreeSet<>();
        for (String name : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)) {
            names.add(TimeZone.getIanaID(name));
        }
        return names.stream().flatMap(name -> find(name).stream()).toList();
    }
}
