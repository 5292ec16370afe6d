package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Viewer;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.GlimpseRepository;
import jointcalendar.activity.SeenRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The calendar, of what the visitor may see, in the view that is asked for. Busy times stand in it, and are not counted as activities. */
public final class CalendarPages implements EndpointGroup {
    private static final Pattern FROM_CALENDAR = Pattern.compile("https?://([^/?#]+)/calendar(\\?.*)?");

    private final Map<CalendarAddress.View, CalendarView> views;
    private final GlimpseRepository glimpses;
    private final Looks looks;
    private final HabitRepository habits;
    private final Cookies cookies;
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
            Looks looks,
            Holidays holidays,
            HabitRepository habits,
            Cookies cookies,
            Pages pages,
            Clock clock) {
        Entries entries = new Entries(organisations, vocabulary, marks, looks);
        Placing placing = new Placing(glimpses, entries, marks);
        this.views = Map.of(
                CalendarAddress.View.MONTH, new MonthCalendar(placing, activities, holidays),
                CalendarAddress.View.WEEK, new WeekCalendar(placing, holidays),
                CalendarAddress.View.TIMELINE, new TimelineCalendar(placing, organisations, holidays),
                CalendarAddress.View.LIST, new ListCalendar(seen, entries),
                CalendarAddress.View.COVERAGE, new CoverageCalendar(coverage, vocabulary),
                CalendarAddress.View.REGIONS, new RegionsCalendar(coverage, vocabulary));
        this.glimpses = glimpses;
        this.looks = looks;
        this.habits = habits;
        this.cookies = cookies;
        this.filters = new FilterViews(organisations, vocabulary);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/", ctx -> ctx.redirect("/calendar"), Access.ANYONE);
        get("/calendar", this::show, Access.ANYONE);
    }

    /** An address that says nothing means what this person saw last; one that says anything means that. */
    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        looks.arrive(visitor.viewer());
        CalendarAddress address = address(ctx, visitor);
        Habit habit = habit(visitor.viewer());
        if (ctx.queryParamMap().isEmpty() && !habit.isUsual()) {
            ctx.redirect(address.opening(habit).hrefOfToday());
            return;
        }
        if (isChosen(ctx, visitor.viewer()) && !habit.isOf(address)) {
            habits.remember(visitor.viewer().account(), address.view(), address.filter());
        }
        show(ctx, address, habit);
    }

    private void show(Context ctx, CalendarAddress address, Habit habit) {
        Visitor visitor = Visitor.of(ctx);
        CalendarView view = Objects.requireNonNull(views.get(address.view()));
        Map<String, Object> model = new HashMap<>(view.show(address, visitor));
        model.put("controls", Controls.of(address, views.keySet(), visitor.words()));
        model.put("filter", filters.of(address, visitor));
        model.put("strip", strip(address, visitor));
        model.put(
                "hint",
                !habit.hintPutAway() && cookies.get(ctx, HabitPages.HINT).isEmpty());
        model.put("remembered", visitor.viewer().signedIn() && !isUsual(address));
        model.put("here", address.href());
        model.put("printed", address.today());
        model.putIfAbsent("shown", "");
        pages.show(ctx, view.template(), model);
    }

    private Habit habit(Viewer viewer) {
        return viewer.signedIn() ? habits.of(viewer.account()) : Habit.NONE;
    }

    /**
     * Whether somebody came here from this calendar itself: what a letter, a colleague's address or another site leads to is not their habit.
     */
    private static boolean isChosen(Context ctx, Viewer viewer) {
        String from = ctx.header("Referer");
        return viewer.signedIn() && !ctx.queryParamMap().isEmpty() && from != null && isOwnCalendar(from, ctx.host());
    }

    private static boolean isOwnCalendar(String address, @Nullable String host) {
        Matcher calendar = FROM_CALENDAR.matcher(address);
        return calendar.matches() && calendar.group(1).equals(host);
    }

    private static boolean isUsual(CalendarAddress address) {
        return address.view() == CalendarAddress.View.MONTH && address.filter().isAll();
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
