package jointcalendar.calendar.result;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.calendar.AskedActivityPages;
import jointcalendar.calendar.Posting;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.calendar.ResultTime;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The short form in which an activity's organisations tell what came of it, and correct it later. */
public final class ResultPages implements EndpointGroup {
    private final AskedActivityPages asked;
    private final Posting posting;
    private final ActivityViews views;
    private final VocabularyRepository vocabulary;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public ResultPages(
            AskedActivityPages asked,
            Posting posting,
            ActivityViews views,
            VocabularyRepository vocabulary,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock clock) {
        this.asked = asked;
        this.posting = posting;
        this.views = views;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/result", this::ask, Access.MEMBER);
        post("/activities/{id}/result", this::tell, Access.MEMBER);
    }

    private void ask(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Form form = ResultForm.filledIn(activity, time(activity).completes(activity.plan()));
            show(ctx, activity, form, "");
        });
    }

    private void tell(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Form form = Form.of(ctx);
            if (!time(activity).hasBegun()) {
                ctx.status(HttpStatus.CONFLICT);
                show(ctx, activity, form, "");
                return;
            }
            boolean completes = time(activity).completes(activity.plan());
            Optional<Plan> plan = new ResultForm(form, Visitor.of(ctx).words(), activity.plan()).plan(completes);
            if (plan.isEmpty()) {
                ctx.status(422);
                show(ctx, activity, form, "");
            } else {
                answer(ctx, form, save(ctx, form, activity, plan.get()));
            }
        });
    }

    private Outcome save(Context ctx, Form form, Activity activity, Plan plan) {
        return posting.revise(
                activity.id(), version(form), plan, Visitor.of(ctx).viewer());
    }

    private static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private void answer(Context ctx, Form form, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            Notice.leave(ctx, cookies, "result.notice.saved");
            ctx.redirect("/activities/" + saved.activity().id(), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Outcome.Stale stale) {
            ctx.status(HttpStatus.CONFLICT);
            Activity current = stale.current();
            Form again = form.with("version", Integer.toString(current.version()));
            show(ctx, current, again, views.changesSince(current, version(form), Visitor.of(ctx)));
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    private ResultTime time(Activity activity) {
        return ResultTime.of(activity.plan(), LocalDate.now(clock));
    }

    /** @param changed what somebody saved meanwhile, or empty */
    private void show(Context ctx, Activity activity, Form form, String changed) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, visitor));
        model.put("form", form);
        model.put("rows", AudienceRow.of(activity.plan(), form, vocabulary.current(), visitor.words()));
        model.put("begun", time(activity).hasBegun());
        model.put("never", time(activity) == ResultTime.NEVER);
        model.put("completes", time(activity).completes(activity.plan()));
        model.put("changed", changed);
        pages.show(ctx, "result/form.peb", model);
    }
}
