package jointcalendar.calendar.conflict;

import java.util.List;

/**
 * Two versions of an activity that contradict each other, in words.
 *
 * @param savers who saved since, and when
 * @param started the version from which the editor started
 * @param version the newest one, on which both are put together
 * @param knowsStart whether it can be told what was there when the editor started
 * @param contradicting to be chosen
 * @param theirs what the others changed and the editor did not
 * @param mine what the editor changed and the others did not
 * @param kept the form as it was typed
 */
public record ConflictView(
        List<String> savers,
        int started,
        int version,
        boolean knowsStart,
        List<Choosing> contradicting,
        List<Changed> theirs,
        List<Changed> mine,
        List<Kept> kept) {

    /**
     * A part of the plan that is to be chosen.
     *
     * @param field in which the choice is sent
     * @param was before either changed it; empty where that cannot be told
     * @param chosen {@code theirs}, {@code mine} or empty
     */
    public record Choosing(
            String field, String name, String was, String theirs, String mine, String chosen, String error) {}

    /** A part that one side alone changed. */
    public record Changed(String name, String was, String now) {}

    /** A field as it was typed. */
    public record Kept(String name, String value) {}
}
