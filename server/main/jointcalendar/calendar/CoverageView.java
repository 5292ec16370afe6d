package jointcalendar.calendar;

import java.util.List;

/**
 * Who is reached where, in a visitor's words. Templates read it as {@code coverage}.
 *
 * @param regions the heads of the columns, countries first; the sum has a column of its own behind them
 * @param sums of the columns
 */
record CoverageView(List<String> regions, List<Row> rows, Row sums) {
    /**
     * One audience.
     *
     * @param sum of all its activities, wherever they are
     */
    record Row(String name, List<Counted> cells, Counted sum) {}
}
