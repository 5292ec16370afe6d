package jointcalendar.overlap;

import com.ibm.icu.lang.UCharacter;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.vocabulary.Vocabulary;

/** All that two plans have in common whatever their days are; the same whichever comes first. */
record Ground(
        Set<String> audiences,
        Set<String> regions,
        Set<String> themes,
        boolean sameVenue,
        boolean differentLeads,
        boolean partner,
        boolean datesOpen,
        boolean bothGather,
        boolean neitherGathers) {
    static Ground of(Plan a, Plan b, Vocabulary vocabulary) {
        boolean gathersA = vocabulary.gathers(a.kind());
        boolean gathersB = vocabulary.gathers(b.kind());
        return new Ground(
                both(a.audiences(), b.audiences()),
                Targets.of(a).meeting(Targets.of(b)),
                both(a.themes(), b.themes()),
                sameVenue(a.place(), b.place()),
                a.lead() != b.lead(),
                a.partners().contains(b.lead()) || b.partners().contains(a.lead()),
                a.precision() != DatePrecision.DAY || b.precision() != DatePrecision.DAY,
                gathersA && gathersB,
                !gathersA && !gathersB);
    }

    boolean samePeople() {
        return !audiences.isEmpty() && !regions.isEmpty();
    }

    Reasons reasons(Session a, Session b, boolean similarTitle) {
        return new Reasons(
                audiences,
                regions,
                themes,
                earlier(a.firstDay(), b.firstDay()),
                earlier(a.lastDay(), b.lastDay()),
                later(a.firstDay(), b.firstDay()),
                later(a.lastDay(), b.lastDay()),
                sameVenue,
                similarTitle,
                partner,
                datesOpen);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> shared = new TreeSet<>(a);
        shared.retainAll(b);
        return shared;
    }

    /** The same house in the same town, case and surplus spaces aside; unknown is never the same. */
    static boolean sameVenue(Place a, Place b) {
        String venue = venue(a);
        return !venue.isEmpty() && venue.equals(venue(b));
    }

    /** What venues are told apart by; empty where the house or the town is not known. */
    static String venue(Place place) {
        String venue = plain(place.venue());
        String locality = plain(place.locality());
        return venue.isEmpty() || locality.isEmpty() ? "" : venue + '|' + locality;
    }

    static String plain(String name) {
        return UCharacter.foldCase(name, true).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
