package jointcalendar.text;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** With its distance from UTC at that moment: {@code Asia/Almaty (UTC+05:00)}. */
    public static String label(ZoneId zone, Instant now) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        String name = zone.getId().replace('_', ' ');
        return zone.equals(UTC) ? name : name + " (UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId()) + ")";
    }

    private static List<ZoneId> of(@org.jspecify.annotations.Nullable String country) {
        Set<String> names = new TreeSet<>();
        for (String name : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)) {
            names.add(TimeZone.getIanaID(name));
        }
        return names.stream().flatMap(name -> find(name).stream()).toList();
    }
}
