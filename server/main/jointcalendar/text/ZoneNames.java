package jointcalendar.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time zones as people choose them: by their town, in one language. */
public final class ZoneNames {
    private ZoneNames() {}

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
                .flatMap(id -> zone(id).stream())
                .map(zone -> new Named(zone, label(zone, language, now)))
                .sorted((one, other) -> byName.compare(one.label(), other.label()))
                .toList();
    }

    /** The zone of that name, if it is one that people choose. */
    public static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id))
                    .filter(zone -> TimeZone.getCanonicalID(id) != null)
                    .filter(zone -> id.contains("/"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
}
