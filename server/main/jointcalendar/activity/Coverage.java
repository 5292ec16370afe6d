package jointcalendar.activity;

import java.util.Map;

/**
 * How many activities there are for which people of which region. One that is for several counts for each of them, and once in each sum;
 * sums hold also what names no audience or no region.
 *
 * @param counts where there are any
 */
public record Coverage(Map<Cell, Integer> counts) {
    /** Stands for any audience in a sum; no term has this number. */
    static final long ANY_AUDIENCE = 0;
    /** Stands for any region in a sum. */
    static final String ANYWHERE = "";

    /**
     * An audience and a region.
     *
     * @param audience number of its term
     * @param region its code, or a country's for what is meant for all of it
     */
    public record Cell(long audience, String region) {}

    /** For people of that audience in that region. */
    public int of(long audience, String region) {
        return counts.getOrDefault(new Cell(audience, region), 0);
    }

    /** For that audience, wherever. */
    public int ofAudience(long audience) {
        return of(audience, ANYWHERE);
    }

    /** In or for that region, for whomever. */
    public int ofRegion(String region) {
        return of(ANY_AUDIENCE, region);
    }

    /** All of them. */
    public int all() {
        return of(ANY_AUDIENCE, ANYWHERE);
    }
}
