package jointcalendar.search;

import java.util.List;

/**
 * A page of what was found, the best first.
 *
 * @param total how many there are on all pages
 * @param whole how many of them have every word
 * @param coming how many of them are not over
 */
public record Ranking(List<Hit> hits, int total, int whole, int coming) {
    /** An activity that was found, and whether it has every word. */
    public record Hit(long activity, boolean whole) {}

    static final Ranking EMPTY = new Ranking(List.of(), 0, 0, 0);
}
