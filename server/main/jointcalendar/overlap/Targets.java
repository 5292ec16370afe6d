package jointcalendar.overlap;

import java.util.Set;
import java.util.TreeSet;
import jointcalendar.activity.Plan;

/** Where the people of an activity come from, as codes of regions ({@code KZ-63}) and of whole countries ({@code KZ}). */
public record Targets(Set<String> codes) {
    /** The target regions; where none is given the venue's region; where that is unknown its country. */
    public static Targets of(Plan plan) {
        if (!plan.targets().isEmpty()) {
            return new Targets(plan.targets());
        }
        return new Targets(plan.place()
                .region()
                .or(() -> plan.place().country())
                .map(Set::of)
                .orElse(Set.of()));
    }

    /** The codes in which both meet: equal ones, and the regions of a country that the other names as a whole. */
    public Set<String> meeting(Targets other) {
        Set<String> shared = new TreeSet<>();
        for (String mine : codes) {
            for (String theirs : other.codes) {
                if (mine.equals(theirs) || country(theirs).equals(mine)) {
                    shared.add(theirs);
                } else if (country(mine).equals(theirs)) {
                    shared.add(mine);
                }
            }
        }
        return shared;
    }

    /** Whether it stands for all of a country. */
    public static boolean isCountry(String code) {
        return code.indexOf('-') < 0;
    }

    /** The country in which a region lies; a country's own code is its own. */
    public static String country(String code) {
        return isCountry(code) ? code : code.substring(0, code.indexOf('-'));
    }

    /** Whether people of that place are meant: it is named, or lies in a country that is. Of a whole country only what names it. */
    public boolean cover(String place) {
        return codes.contains(place) || codes.contains(country(place));
    }
}
