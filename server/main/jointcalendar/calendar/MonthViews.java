package jointcalendar.calendar;

import java.time.YearMonth;

/** Puts one grid into words. */
final class MonthViews {
    private static final int ROOMY_LANES = 2;

    private final DayCells cells;

    MonthViews(DayCells cells) {
        this.cells = cells;
    }

    MonthView of(MonthGrid grid) {
        return new MonthView(
                grid.month(),
                cells.weekdays(),
                grid.weeks().stream().map(week -> week(week, grid.month())).toList());
    }

    private MonthView.Week week(GridWeek week, YearMonth month) {
        boolean roomy = week.lanes() <= ROOMY_LANES;
        return new MonthView.Week(
                week.days().stream().map(day -> day(day, month)).toList(), week.lanes(), roomy);
    }

    private MonthView.Day day(GridWeek.Day day, YearMonth month) {
        boolean idle = day.more() == 0 && day.bars().stream().allMatch(GridWeek.Bar::before);
        boolean other = !YearMonth.from(day.date()).equals(month);
        return cells.cell(day, day.shown(), day.more(), (other ? " other" : "") + (idle ? " idle" : ""));
    }
}
