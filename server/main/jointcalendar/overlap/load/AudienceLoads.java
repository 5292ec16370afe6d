package jointcalendar.overlap.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import jointcalendar.overlap.Targets;

/**
 * Finds who is asked for too much: an audience of a region on more days than the limit within its window, by all organisations together.
 * What is for a whole country counts in each of its regions. Activities of which only the month or the quarter is known are not counted,
 * since nobody knows how many of its days they will take; they are named beside what is.
 */
public final class AudienceLoads {
    private static final Comparator<Load> HEAVIEST = Comparator.comparingInt((Load load) -> -load.days())
            .thenComparing(Load::first)
            .thenComparing(Load::audience)
            .thenComparing(load -> String.join(" ", load.places()));

    private final List<Demand> demands;
    private final LoadLimit limit;

    /** @param demands of all that is known, as far from the days that are asked about as the limit's window reaches */
    public AudienceLoads(Collection<Demand> demands, LoadLimit limit) {
        this.demands = List.copyOf(demands);
        this.limit = limit;
    }

    /** What becomes too much by those days, or is so already, the heaviest first; nothing where the days are not fixed. */
    public List<Load> with(Demand plan) {
        if (!plan.fixed()) {
            return List.of();
        }
        List<Demand> all = withItself(plan);
        return merged(plan.audiences(), places(plan, all), (audience, place) -> new Asked(audience, place, all, limit)
                .with(plan).stream().toList());
    }

    /** All that is too much in windows with a day from first to last, both inclusive, and not over by the first; the heaviest first. */
    public List<Load> between(LocalDate first, LocalDate last) {
        Set<String> audiences = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        demands.forEach(demand -> {
            audiences.addAll(demand.audiences());
            places.addAll(demand.targets().codes());
        });
        return merged(audiences, places, (audience, place) -> new Asked(audience, place, demands, limit)
                .between(first, last));
    }

    private List<Demand> withItself(Demand plan) {
        List<Demand> all = new ArrayList<>(demands);
        all.add(plan);
        return all;
    }

    /** The plan's own, and the regions of its countries that others name. */
    private static Set<String> places(Demand plan, List<Demand> all) {
        Set<String> places = new TreeSet<>(plan.targets().codes());
        all.forEach(demand ->
                demand.targets().codes().stream().filter(plan.targets()::cover).forEach(places::add));
        return places;
    }

    private interface Finding {
        List<Load> of(String audience, String place);
    }

    /** What is the same for several regions is said once; for a country and its regions once of the country. */
    private static List<Load> merged(Set<String> audiences, Set<String> places, Finding finding) {
        List<Load> merged = new ArrayList<>();
        for (String audience : audiences) {
            Map<String, List<Load>> same = new TreeMap<>();
            for (String place : places) {
                finding.of(audience, place).forEach(load -> same.computeIfAbsent(key(load), key -> new ArrayList<>())
                        .add(load));
            }
            same.values().stream().map(AudienceLoads::one).forEach(merged::add);
        }
        return merged.stream().sorted(HEAVIEST).toList();
    }

    private static String key(Load load) {
        Function<Demand, String> number = demand -> Long.toString(demand.activity());
        return load.first() + " " + load.last() + " "
                + load.demands().stream().map(number).toList();
    }

    private static Load one(List<Load> same) {
        Set<String> places = new TreeSet<>();
        same.forEach(load -> places.addAll(load.places()));
        Set<String> countries = new TreeSet<>(places);
        countries.removeIf(place -> !Targets.isCountry(place));
        places.removeIf(place -> !Targets.isCountry(place) && countries.contains(Targets.country(place)));
        Load any = same.get(0);
        Optional<Load> most = same.stream().max(Comparator.comparingInt(Load::open));
        return new Load(
                any.audience(),
                places,
                any.first(),
                any.last(),
                any.days(),
                any.demands(),
                most.map(Load::open).orElse(0),
                any.limit());
    }
}
