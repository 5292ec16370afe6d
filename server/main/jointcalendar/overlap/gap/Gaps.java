package jointcalendar.overlap.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.overlap.Targets;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Vocabulary;

/**
 * Finds for whom nothing is planned until the {@link Horizon}'s end though something ended in the two years before today: audience ×
 * region × theme. A plan for a whole country is one for each of its regions, and one for any region is a beginning for what was
 * countrywide. A plan of which only the quarter is known is a plan; a draft is none. Only countries of which the vocabulary has regions
 * are looked at, else each study visit abroad would leave a gap there.
 */
public final class Gaps {
    private static final Comparator<Gap> MOST_MISSED = Comparator.comparingInt((Gap gap) -> -gap.before())
            .thenComparing(Gap::lastOn, Comparator.reverseOrder())
            .thenComparing(Gap::audience)
            .thenComparing(Gap::place)
            .thenComparing(Gap::theme);

    private final GapRepository activities;
    private final Supplier<Vocabulary> vocabulary;

    public Gaps(GapRepository activities, Supplier<Vocabulary> vocabulary) {
        this.activities = activities;
        this.vocabulary = vocabulary;
    }

    /** All gaps in what the viewer may see, those that had the most first. */
    public List<Gap> all(Horizon horizon, Viewer viewer) {
        return missing(activities.past(horizon, viewer), activities.planned(horizon, viewer), countries());
    }

    private Set<String> countries() {
        Set<String> countries = new HashSet<>();
        vocabulary.get().regions().stream().map(Region::country).forEach(countries::add);
        return countries;
    }

    /** What is planned is named by {@link GapRepository.People}. */
    static List<Gap> missing(Collection<Gap> past, Collection<GapRepository.People> planned, Set<String> countries) {
        Map<String, Targets> covered = new HashMap<>();
        planned.forEach(people -> covered.merge(
                people.audience() + " " + people.theme(), new Targets(Set.of(people.place())), Gaps::both));
        return past.stream()
                .filter(gap -> countries.contains(Targets.country(gap.place())))
                .filter(gap -> covered.getOrDefault(gap.audience() + " " + gap.theme(), new Targets(Set.of()))
                        .meeting(new Targets(Set.of(gap.place())))
                        .isEmpty())
                .sorted(MOST_MISSED)
                .toList();
    }

    private static Targets both(Targets one, Targets other) {
        Set<String> codes = new HashSet<>(one.codes());
        codes.addAll(other.codes());
        return new Targets(codes);
    }
}
