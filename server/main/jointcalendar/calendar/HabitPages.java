package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Filter;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;
import jointcalendar.web.WayBack;

/** Has the calendar open as it does for everybody, and puts its first hints away: of a person for good, of others in their browser. */
public final class HabitPages implements EndpointGroup {
    static final String HINT = "calendar-hint";

    private static final String PUT_AWAY = "away";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final HabitRepository habits;
    private final Cookies cookies;

    public HabitPages(HabitRepository habits, Cookies cookies) {
        this.habits = habits;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        post("/calendar/habit/removal", this::forget, Access.READER);
        post("/calendar/hint/removal", this::putHintAway, Access.ANYONE);
    }

    private void forget(Context ctx) {
        habits.remember(Visitor.of(ctx).viewer().account(), CalendarAddress.View.MONTH, Filter.ALL);
        ctx.redirect("/calendar", HttpStatus.SEE_OTHER);
    }

    private void putHintAway(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        if (viewer.signedIn()) {
            habits.putHintAway(viewer.account());
        } else {
            cookies.set(ctx, HINT, PUT_AWAY, ONE_YEAR_SECONDS);
        }
        ctx.redirect(WayBack.within(Form.of(ctx).value("to")).orElse("/calendar"), HttpStatus.SEE_OTHER);
    }
}
