package jointcalendar.calendar;

import java.util.List;

/**
 * A quarter in a visitor's words, with a row for each organisation. Templates read it as {@code timeline}.
 *
 * @param style the class that says how many weeks there are
 * @param now the classes of today's line; empty where it lies elsewhere
 * @param more how many organisations have no row; 0 for none
 * @param moreHref where their activities are listed
 * @param quiet the organisations that lead nothing in it; empty where a filter is on
 * @param holidays each with its day
 */
record TimelineView(
        String style,
        List<Month> months,
        List<Week> weeks,
        String now,
        List<Row> rows,
        int more,
        String moreHref,
        List<String> quiet,
        List<String> holidays) {
    /** @param style its classes: from which week on, and over how many */
    record Month(String name, String href, String style) {}

    /**
     * The head of a column.
     *
     * @param day on which it begins, as a number
     * @param name "2–8 April 2007", with its holidays
     * @param holiday whether it has one
     */
    record Week(int day, String name, String href, boolean holiday) {}

    /**
     * An organisation's row.
     *
     * @param more how many sessions have no bar
     * @param moreHref where all that it leads is listed
     */
    record Row(long leadId, String lead, List<Bar> bars, int more, String moreHref) {}

    /** @param style its classes: whose, how certain, where and how long */
    record Bar(Entry entry, String style) {}
}
