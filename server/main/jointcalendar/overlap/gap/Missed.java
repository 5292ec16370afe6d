package jointcalendar.overlap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is missing for one audience of one place.
 *
 * @param gaps one for each theme, at least one, that which had the most first
 */
public record Missed(String audience, String place, List<Gap> gaps) {
    /** These gaps by audience and place, in the order of the first of each. */
    public static List<Missed> of(List<Gap> gaps) {
        Map<String, List<Gap>> byPeople = new LinkedHashMap<>();
        gaps.forEach(gap -> byPeople.computeIfAbsent(gap.audience() + " " + gap.place(), key -> new ArrayList<>())
                .add(gap));
        return byPeople.values().stream()
                .map(all -> new Missed(all.get(0).audience(), all.get(0).place(), List.copyOf(all)))
                .toList();
    }

    /** Slugs of the vocabulary. */
    public List<String> themes() {
        return gaps.stream().map(Gap::theme).toList();
    }

    /** Numbers of the activities that were the latest on one of the themes. */
    public List<Long> latest() {
        return gaps.stream().map(Gap::latest).distinct().toList();
    }
}
