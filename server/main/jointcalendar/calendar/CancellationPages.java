package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import jointcalendar.activity.Activity;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Cancelling an activity, with a reason. */
public final class CancellationPages implements EndpointGroup {
    private static final int LONGEST_REASON = 1000;

    private final AskedActivityPages asked;
    private final Posting posting;
    private final ActivityViews views;
    private final Pages pages;
    private final Cookies cookies;

    public CancellationPages(
            AskedActivityPages asked, Posting posting, ActivityViews views, Pages pages, Cookies cookies) {
        this.asked = asked;
        this.posting = posting;
        this.views = views;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/cancellation", this::ask, Access.MEMBER);
        post("/activities/{id}/cancellation", this::cancel, Access.MEMBER);
    }

    private void ask(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> show(ctx, activity, new Form(Map.of())));
    }

    private void cancel(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Form form = Form.of(ctx);
            judge(form, ctx);
            if (form.isRight()) {
                cancel(ctx, activity, form);
            } else {
                ctx.status(422);
                show(ctx, activity, form);
            }
        });
    }

    private static void judge(Form form, Context ctx) {
        String reason = form.value("reason");
        if (reason.isEmpty()) {
            form.refuse("reason", Visitor.of(ctx).words().say("activity.wrong.reason-missing"));
        } else if (reason.length() > LONGEST_REASON) {
            form.refuse("reason", Visitor.of(ctx).words().say("activity.wrong.too-much-text", LONGEST_REASON));
        }
    }

    private void cancel(Context ctx, Activity activity, Form form) {
        Outcome outcome = posting.revise(
                activity.id(),
                activity.version(),
                activity.plan().cancelled(form.value("reason")),
                Visitor.of(ctx).viewer());
        if (outcome instanceof Outcome.Saved) {
            Notice.leave(ctx, cookies, "activity.notice.cancelled");
            ctx.redirect("/activities/" + activity.id(), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(409);
            asked.toEdit(ctx).ifPresent(current -> show(ctx, current, form));
        }
    }

    private void show(Context ctx, Activity activity, Form form) {
        pages.show(
                ctx,
                "activity/cancellation.peb",
                Map.of("activity", views.view(activity, Visitor.of(ctx)), "form", form));
    }
}
