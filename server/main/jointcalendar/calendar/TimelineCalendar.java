package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import jointcalendar.activity.Glimpse;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.web.Visitor;

/** A quarter with a row for each organisation: what the quarterly meeting looks at. */
final class TimelineCalendar implements CalendarView {
    private final Placing placing;
    private final OrganisationRepository organisations;
    private final Holidays holidays;

    TimelineCalendar(Placing placing, OrganisationRepository organisations, Holidays holidays) {
        this.placing = placing;
        this.organisations = organisations;
        this.holidays = holidays;
    }

    @Override
    public String template() {
        return "calendar/timeline.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        List<Glimpse> found = placing.between(address.first(), address.last(), address, visitor);
        TimelineGrid grid = TimelineGrid.of(address.first(), address.last(), address.weekStart(), found);
        Placed placed = placing.of(grid.placed().toList(), List.of(), visitor);
        TimelineViews views = new TimelineViews(
                address,
                placed,
                organisations.all(),
                holidays.between(address.first(), address.last(), visitor.words()),
                visitor.words());
        return Map.of("timeline", views.of(grid), "nothing", found.isEmpty());
    }
}
