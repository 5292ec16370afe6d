package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Seen;
import jointcalendar.activity.SeenRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The calendar as a month and as a list, of what the visitor may see. Busy times stand in it, and are not counted as activities. */
public final class CalendarPages implements EndpointGroup {
    private static final int PAGE = 50;

    private final SeenRepository seen;
    private final ActivityRepository activities;
    private final Entries entries;
    private final Looks looks;
    private final FilterViews filters;
    private final Holidays holidays;
    private final Pages pages;
    private final Clock clock;

    /** @param clock in the portal's zone, which says what today is */
    public CalendarPages(
            SeenRepository seen,
            ActivityRepository activities,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Marks marks,
            Looks looks,
            Holidays holidays,
            Pages pages,
            Clock clock) {
        this.seen = seen;
        this.activities = activities;
        this.looks = looks;
        this.entries = new Entries(organisations, vocabulary, marks, looks);
        this.filters = new FilterViews(organisations, vocabulary);
        this.holidays = holidays;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/", ctx -> ctx.redirect("/calendar"), Access.ANYONE);
        get("/calendar", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        looks.arrive(Visitor.of(ctx).viewer());
        CalendarAddress address = CalendarAddress.read(ctx.queryParamMap(), today());
        if (address.view() == CalendarAddress.View.MONTH) {
            month(ctx, address);
        } else {
            list(ctx, address);
        }
    }

    private void month(Context ctx, CalendarAddress address) {
        Visitor visitor = Visitor.of(ctx);
        LocalDate first = MonthGrid.firstDay(address.month());
        LocalDate last = MonthGrid.lastDay(address.month());
        List<Seen> found = seen.between(first, last, address.filter(), visitor.viewer());
        MonthViews views = new MonthViews(
                address,
                entries.of(found, visitor),
                holidays.between(first, last, visitor.words()),
                visitor.words(),
                today());
        Map<String, Object> model = around(address, visitor);
        model.put("month", views.of(MonthGrid.of(address.month(), found), MonthGrid.open(address.month(), found)));
        int shown = activities.count(
                address.month().atDay(1), address.month().atEndOfMonth(), address.filter(), visitor.viewer());
        model.put("nothing", found.stream().noneMatch(what -> MonthGrid.touches(address.month(), what)));
        model.put("shown", shown(shown, address, visitor));
        pages.show(ctx, "calendar/month.peb", model);
    }

    /** How many activities the month has; where a filter is on, of how many. */
    private String shown(int shown, CalendarAddress address, Visitor visitor) {
        if (address.filter().isAll()) {
            return visitor.words().say("calendar.shown", shown);
        }
        int all = activities.count(
                address.month().atDay(1), address.month().atEndOfMonth(), Filter.ALL, visitor.viewer());
        return visitor.words().say("calendar.shown-of", shown, all);
    }

    private void list(Context ctx, CalendarAddress address) {
        Visitor visitor = Visitor.of(ctx);
        int before = (address.page() - 1) * PAGE;
        List<Seen> found = seen.endingFrom(address.from(), address.filter(), visitor.viewer(), before, PAGE + 1);
        List<Seen> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Object> model = around(address, visitor);
        model.put("list", ListView.of(page, entries.of(page, visitor), address.from(), visitor.words()));
        model.put("pager", pager(address, page.size(), found.size() > PAGE, visitor.words()));
        pages.show(ctx, "calendar/list.peb", model);
    }

    private static Map<String, String> pager(CalendarAddress address, int size, boolean goesOn, Words words) {
        int before = (address.page() - 1) * PAGE;
        return Map.of(
                "previous", address.page() > 1 ? address.page(address.page() - 1) : "",
                "text", words.say("calendar.list.range", before + 1, before + size),
                "next", goesOn ? address.page(address.page() + 1) : "");
    }

    private Map<String, Object> around(CalendarAddress address, Visitor visitor) {
        Map<String, Object> model = new HashMap<>();
        model.put("controls", Controls.of(address, visitor.words()));
        model.put("filter", filters.of(address, visitor));
        model.put("printed", today());
        return model;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
