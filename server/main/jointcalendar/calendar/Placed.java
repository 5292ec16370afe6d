package jointcalendar.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;

/**
 * What a view shows, in words.
 *
 * @param entries of what has a place; nothing for what was taken away meanwhile
 * @param flags of what has a place and of what has none
 */
record Placed(Function<Glimpse, Optional<Entry>> entries, Map<Long, Marks.Mark> flags) {
    Stream<Entry> entries(Collection<Glimpse> these) {
        return these.stream().flatMap(glimpse -> entries.apply(glimpse).stream());
    }

    /** How many of these meet others, by the slug of the overlap's kind. */
    Map<String, Long> flagged(Collection<Glimpse> these) {
        return these.stream()
                .flatMap(glimpse -> Stream.ofNullable(flags.get(glimpse.activity())))
                .collect(Collectors.groupingBy(mark -> mark.kind().slug(), TreeMap::new, Collectors.counting()));
    }
}
