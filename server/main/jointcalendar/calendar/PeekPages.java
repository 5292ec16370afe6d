package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import jointcalendar.activity.Activity;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** An activity in short, for a look at it without leaving the calendar: a part of a page, seen by who sees its page. */
public final class PeekPages implements EndpointGroup {
    private final AskedActivityPages asked;
    private final ActivityViews views;
    private final OverlapNotices overlaps;
    private final Pages pages;
    private final Refusal refusal;

    public PeekPages(
            AskedActivityPages asked, ActivityViews views, OverlapNotices overlaps, Pages pages, Refusal refusal) {
        this.asked = asked;
        this.views = views;
        this.overlaps = overlaps;
        this.pages = pages;
        this.refusal = refusal;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/peek", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        asked.toSee(ctx)
                .ifPresentOrElse(
                        activity -> {
                            if (!asked.leadsOn(ctx, activity, "/peek")) {
                                show(ctx, activity, visitor);
                            }
                        },
                        () -> refusal.notFound(ctx));
    }

    private void show(Context ctx, Activity activity, Visitor visitor) {
        pages.showPart(
                ctx,
                "calendar/peek.peb",
                Map.of(
                        "activity", views.view(activity, visitor),
                        "findings", overlaps.of(activity, visitor)));
    }
}
