package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Confirming, completing and re-opening an activity by one button. */
public final class StatusPages implements EndpointGroup {
    private final AskedActivityPages asked;
    private final Posting posting;
    private final ActivityViews views;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public StatusPages(
            AskedActivityPages asked,
            Posting posting,
            ActivityViews views,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock clock) {
        this.asked = asked;
        this.posting = posting;
        this.views = views;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        post("/activities/{id}/status", this::step, Access.MEMBER);
    }

    private void step(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Form form = Form.of(ctx);
            Optional<StatusStep> step = StatusStep.of(form.value("step"));
            if (step.isEmpty()) {
                refusal.notUnderstood(ctx);
            } else if (!step.get().fits(activity.plan(), LocalDate.now(clock))) {
                notNow(ctx, activity, form);
            } else {
                answer(ctx, form, step.get(), take(ctx, form, step.get(), activity));
            }
        });
    }

    private Outcome take(Context ctx, Form form, StatusStep step, Activity activity) {
        return posting.revise(
                activity.id(),
                version(form),
                step.taken(activity.plan()),
                Visitor.of(ctx).viewer());
    }

    private static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private void answer(Context ctx, Form form, StatusStep step, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            Notice.leave(ctx, cookies, "history.notice." + step.slug());
            ctx.redirect("/activities/" + saved.activity().id(), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Outcome.Stale stale) {
            notNow(ctx, stale.current(), form);
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    /** Tells how it stands since, and offers what can be done now. */
    private void notNow(Context ctx, Activity activity, Form form) {
        Visitor visitor = Visitor.of(ctx);
        ctx.status(HttpStatus.CONFLICT);
        pages.show(
                ctx,
                "activity/status.peb",
                Map.of(
                        "activity",
                        views.view(activity, visitor),
                        "version",
                        activity.version(),
                        "steps",
                        StatusStep.from(activity.plan(), LocalDate.now(clock)),
                        "changed",
                        views.changesSince(activity, version(form), visitor)));
    }
}
