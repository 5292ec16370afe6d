package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Visitor;
import jointcalendar.web.WayBack;

/** That somebody has seen all that is new in the calendar. */
public final class LookPages implements EndpointGroup {
    private final Looks looks;
    private final Cookies cookies;

    public LookPages(Looks looks, Cookies cookies) {
        this.looks = looks;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        post("/calendar/seen", this::seeAll, Access.READER);
    }

    private void seeAll(Context ctx) {
        looks.seeAll(Visitor.of(ctx).viewer());
        Notice.leave(ctx, cookies, "history.notice.seen");
        ctx.redirect(WayBack.within(ctx.formParam("to")).orElse("/calendar"), HttpStatus.SEE_OTHER);
    }
}
