package jointcalendar.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Things whose names hold a word.
 *
 * @param vocabulary numbers of kinds, themes and audiences
 * @param regions codes of ISO 3166-2
 */
public record Named(Set<Long> organisations, Set<Long> vocabulary, Set<String> regions) {
    static final Named NOTHING = new Named(Set.of(), Set.of(), Set.of());

    boolean isEmpty() {
        return organisations.isEmpty() && vocabulary.isEmpty() && regions.isEmpty();
    }

    Named and(Named other) {
        return new Named(
                both(organisations, other.organisations),
                both(vocabulary, other.vocabulary),
                both(regions, other.regions));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
