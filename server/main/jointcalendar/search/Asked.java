package jointcalendar.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.analysis.Token;

/**
 * What somebody's words ask for.
 *
 * @param anything whether anything was typed
 * @param words none where nothing was typed, or only what says nothing
 */
public record Asked(boolean anything, List<Wanted> words) {
    /** Where nothing was typed. */
    public static final Asked NOTHING = new Asked(false, List.of());

    /** The words for which others were taken. */
    public List<Wanted> corrected() {
        return words.stream().filter(word -> word.instead().isPresent()).toList();
    }

    /** Whether a word of a text is one of those that are looked for. */
    public boolean asksFor(Token token) {
        return words.stream().anyMatch(word -> token.terms().stream().anyMatch(word.terms()::contains));
    }

    /** Those of the organisations that are asked for by name. */
    public Set<Long> organisations() {
        return words.stream()
                .flatMap(word -> word.named().organisations().stream())
                .collect(Collectors.toSet());
    }

    /** Those of the kinds, themes and audiences that are asked for by name. */
    public Set<Long> vocabulary() {
        return words.stream()
                .flatMap(word -> word.named().vocabulary().stream())
                .collect(Collectors.toSet());
    }

    /** Those of the regions that are asked for by name. */
    public Set<String> regions() {
        return words.stream().flatMap(word -> word.named().regions().stream()).collect(Collectors.toSet());
    }
}
