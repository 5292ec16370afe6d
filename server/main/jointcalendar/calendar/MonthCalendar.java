package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Seen;
import jointcalendar.activity.SeenRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.web.Visitor;

/** A month as a wall calendar shows it. */
final class MonthCalendar implements CalendarView {
    private final SeenRepository seen;
    private final ActivityRepository activities;
    private final Entries entries;
    private final Holidays holidays;

    MonthCalendar(SeenRepository seen, ActivityRepository activities, Entries entries, Holidays holidays) {
        this.seen = seen;
        this.activities = activities;
        this.entries = entries;
        this.holidays = holidays;
    }

    @Override
    public String template() {
        return "calendar/month.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        YearMonth month = address.month();
        LocalDate first = MonthGrid.firstDay(month);
        LocalDate last = MonthGrid.lastDay(month);
        List<Seen> found = seen.between(first, last, address.filter(), visitor.viewer());
        MonthViews views = new MonthViews(
                address,
                entries.of(found, visitor),
                holidays.between(first, last, visitor.words()),
                visitor.words(),
                address.today());
        return Map.of(
                "month", views.of(MonthGrid.of(month, found), MonthGrid.open(month, found)),
                "nothing", found.stream().noneMatch(what -> MonthGrid.touches(month, what)),
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
