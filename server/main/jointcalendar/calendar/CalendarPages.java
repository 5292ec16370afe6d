package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.GlimpseRepository;
import jointcalendar.activity.SeenRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The calendar, of what the visitor may see, in the view that is asked for. Busy times stand in it, and are not counted as activities. */
public final class CalendarPages implements EndpointGroup {
    private final Map<CalendarAddress.View, CalendarView> views;
    private final GlimpseRepository glimpses;
    private final FilterViews filters;
    private final Pages pages;
    private final Clock clock;

    /** @param clock in the portal's zone, which says what today is */
    public CalendarPages(
            SeenRepository seen,
            GlimpseRepository glimpses,
            ActivityRepository activities,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            CoverageRepository coverage,
            Marks marks,
            Holidays holidays,
            Pages pages,
            Clock clock) {
        Entries entries = new Entries(organisations, vocabulary, marks);
        Placing placing = new Placing(glimpses, entries, marks);
        this.views = Map.of(
                CalendarAddress.View.MONTH, new MonthCalendar(placing, activities, holidays),
                CalendarAddress.View.WEEK, new WeekCalendar(placing, holidays),
                CalendarAddress.View.TIMELINE, new TimelineCalendar(placing, organisations, holidays),
                CalendarAddress.View.LIST, new ListCalendar(seen, entries),
                CalendarAddress.View.COVERAGE, new CoverageCalendar(coverage, vocabulary),
                CalendarAddress.View.REGIONS, new RegionsCalendar(coverage, vocabulary));
        this.glimpses = glimpses;
        this.filters = new FilterViews(organisations, vocabulary);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/", ctx -> ctx.redirect("/calendar"), Access.ANYONE);
        get("/calendar", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        CalendarAddress address = address(ctx, visitor);
        CalendarView view = Objects.requireNonNull(views.get(address.view()));
        Map<String, Object> model = new HashMap<>(view.show(address, visitor));
        model.put("controls", Controls.of(address, views.keySet(), visitor.words()));
        model.put("filter", filters.of(address, visitor));
        model.put("strip", strip(address, visitor));
        model.put("printed", address.today());
        model.putIfAbsent("shown", "");
        pages.show(ctx, view.template(), model);
    }

    private StripView strip(CalendarAddress address, Visitor visitor) {
        int year = address.first().getYear();
        return StripView.of(glimpses.perMonth(year, address.filter(), visitor.viewer()), address, visitor.words());
    }

    /** A view that there is not is taken as the month. */
    private CalendarAddress address(Context ctx, Visitor visitor) {
        CalendarAddress asked = CalendarAddress.read(
                ctx.queryParamMap(),
                LocalDate.now(clock),
                visitor.words().dates().weekStart());
        return views.containsKey(asked.view()) ? asked : asked.as(CalendarAddress.View.MONTH);
    }
}
