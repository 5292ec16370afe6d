package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Glimpse;
import jointcalendar.setting.Holidays;
import jointcalendar.web.Visitor;

/** A month as a wall calendar shows it. */
final class MonthCalendar implements CalendarView {
    private final Placing placing;
    private final ActivityRepository activities;
    private final Holidays holidays;

    MonthCalendar(Placing placing, ActivityRepository activities, Holidays holidays) {
        this.placing = placing;
        this.activities = activities;
        this.holidays = holidays;
    }

    @Override
    public String template() {
        return "calendar/month.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        YearMonth month = address.month();
        LocalDate first = MonthGrid.firstDay(month, address.weekStart());
        LocalDate last = MonthGrid.lastDay(month, address.weekStart());
        List<Glimpse> found = placing.between(first, last, address, visitor);
        MonthGrid grid = MonthGrid.of(month, address.weekStart(), found);
        List<Glimpse> open = MonthGrid.open(address.first(), address.last(), found);
        Placed placed = placing.of(
                Stream.concat(grid.placed(), SomeTimeView.shown(open).stream()).toList(), found, visitor);
        DayCells cells = new DayCells(address, placed, holidays.between(first, last, visitor.words()), visitor.words());
        return Map.of(
                "month", new MonthViews(cells).of(grid),
                "someTime", SomeTimeView.of(open, placed, address),
                "nothing", found.stream().noneMatch(what -> what.touches(address.first(), address.last())),
                "shown", shown(address, visitor));
    }

    /** How many activities the month has; where a filter is on, of how many. */
    private String shown(CalendarAddress address, Visitor visitor) {
        int shown = count(address, address.filter(), visitor);
        return address.filter().isAll()
                ? visitor.words().say("calendar.shown", shown)
                : visitor.words().say("calendar.shown-of", shown, count(address, Filter.ALL, visitor));
    }

    private int count(CalendarAddress address, Filter filter, Visitor visitor) {
        return activities.count(address.first(), address.last(), filter, visitor.viewer());
    }
}
