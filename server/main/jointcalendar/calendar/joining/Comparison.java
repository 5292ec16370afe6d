package jointcalendar.calendar.joining;

import java.util.List;

/**
 * Two activities side by side.
 *
 * @param kept the one that stays
 * @param differing in which of their pieces they differ
 * @param common what both say alike
 */
public record Comparison(Side kept, Side other, List<Row> differing, List<Same> common) {
    /**
     * One of the two.
     *
     * @param certainty as a class of style
     */
    public record Side(
            long id,
            int version,
            long leadId,
            String lead,
            String title,
            String reference,
            String when,
            String certainty,
            int comments,
            int files) {}

    /**
     * What is said otherwise.
     *
     * @param field in which a choice is sent
     * @param both what both say together; empty where that is not to be had
     * @param chosen {@code kept}, {@code other} or {@code both}
     */
    public record Row(String field, String name, String kept, String other, String both, String chosen) {}

    /** What is said alike. */
    public record Same(String name, String value) {}
}
