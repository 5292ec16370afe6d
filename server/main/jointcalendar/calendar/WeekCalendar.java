package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;
import jointcalendar.activity.Session;
import jointcalendar.setting.Holidays;
import jointcalendar.text.Dates;
import jointcalendar.web.Visitor;

/** Seven days beside each other. Times are the venue's, as in the month; an activity's page tells the reader's own as well. */
final class WeekCalendar implements CalendarView {
    private final Placing placing;
    private final Holidays holidays;

    WeekCalendar(Placing placing, Holidays holidays) {
        this.placing = placing;
        this.holidays = holidays;
    }

    @Override
    public String template() {
        return "calendar/week.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        List<Glimpse> found = placing.between(address.first(), address.last(), address, visitor);
        WeekGrid grid = WeekGrid.of(address.first(), found);
        List<Glimpse> open = MonthGrid.open(address.first(), address.last(), found);
        Placed placed = placing.of(
                Stream.concat(grid.placed(), SomeTimeView.shown(open).stream()).toList(), found, visitor);
        DayCells cells = new DayCells(
                address, placed, holidays.between(address.first(), address.last(), visitor.words()), visitor.words());
        return Map.of(
                "week", view(grid, cells, placed, visitor.words().dates()),
                "someTime", SomeTimeView.of(open, placed, address),
                "nothing", found.isEmpty());
    }

    private static WeekView view(WeekGrid grid, DayCells cells, Placed placed, Dates dates) {
        List<WeekView.Day> days = IntStream.range(0, grid.days().size())
                .mapToObj(number ->
                        day(grid.allDay().days().get(number), grid.days().get(number), cells, placed, dates))
                .toList();
        return new WeekView(cells.weekdays(), days, grid.allDay().lanes());
    }

    private static WeekView.Day day(GridWeek.Day allDay, WeekGrid.Day day, DayCells cells, Placed placed, Dates dates) {
        boolean idle = day.more() == 0 && day.timed().isEmpty() && allDay.bars().isEmpty();
        return new WeekView.Day(
                cells.cell(allDay, day.shown(), day.more(), idle ? " idle" : ""),
                day.timed().stream()
                        .flatMap(glimpse -> timed(glimpse, placed, dates))
                        .toList());
    }

    private static Stream<WeekView.Timed> timed(Glimpse glimpse, Placed placed, Dates dates) {
        String time = glimpse.session().times().map(times -> span(times, dates)).orElse("");
        return placed.entries().apply(glimpse).stream()
                .map(entry -> new WeekView.Timed(entry, DayCells.style(entry), time));
    }

    private static String span(Session.Times times, Dates dates) {
        return dates.time(times.start()) + "–" + dates.time(times.end());
    }
}
