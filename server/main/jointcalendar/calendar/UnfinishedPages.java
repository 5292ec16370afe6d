package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.calendar.ActivityFormPages.Sheet;
import jointcalendar.calendar.conflict.Conflicts;
import jointcalendar.calendar.unfinished.UnfinishedForm;
import jointcalendar.calendar.unfinished.UnfinishedForms;
import jointcalendar.calendar.unfinished.UnfinishedForms.Outcome;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Forms of activities that are not sent yet: kept while they are typed, gone on with, thrown away. */
public final class UnfinishedPages implements EndpointGroup {
    private final ActivityRepository activities;
    private final PostedFormRepository postedForms;
    private final Conflicts conflicts;
    private final UnfinishedForms forms;
    private final ActivityFormPages formPage;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock in the portal's zone, for whoever has no other */
    public UnfinishedPages(
            ActivityRepository activities,
            PostedFormRepository postedForms,
            Conflicts conflicts,
            UnfinishedForms forms,
            ActivityFormPages formPage,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock clock) {
        this.activities = activities;
        this.postedForms = postedForms;
        this.conflicts = conflicts;
        this.forms = forms;
        this.formPage = formPage;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/activities/unfinished", this::list, Access.MEMBER);
        post("/activities/unfinished", this::keep, Access.MEMBER);
        get("/activities/unfinished/{id}", this::goOn, Access.MEMBER);
        post("/activities/unfinished/{id}/removal", this::throwAway, Access.MEMBER);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        List<UnfinishedForm> all = forms.of(visitor.viewer()).stream()
                .filter(form -> form.activity().isEmpty()
                        || toEdit(form, visitor.viewer()).isPresent())
                .toList();
        pages.show(ctx, "unfinished/list.peb", Map.of("unfinished", new UnfinishedViews(visitor, clock).of(all)));
    }

    private Optional<Activity> toEdit(UnfinishedForm form, Viewer viewer) {
        return form.activity().flatMap(id -> toEdit(id, viewer));
    }

    private Optional<Activity> toEdit(long id, Viewer viewer) {
        return activities.find(id, viewer).filter(activity -> viewer.mayEdit(activity.plan()));
    }

    private void keep(Context ctx) {
        Form form = Conflicts.asTyped(Form.of(ctx));
        Viewer viewer = Visitor.of(ctx).viewer();
        String id = form.value("id");
        if (id.isEmpty()) {
            keepNew(ctx, form, viewer);
            return;
        }
        Optional<Activity> activity = Optional.of(id)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> toEdit(Long.parseLong(number), viewer));
        if (activity.isEmpty()) {
            refusal.notFound(ctx);
        } else if (conflicts.wasSavedBy(viewer, activity.get(), version(form))) {
            answer(ctx, "editing.kept.saved-already");
        } else {
            told(ctx, form, activity, forms.keepEdit(form, activity.get().id(), viewer));
        }
    }

    private static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What was still on its way when the form was posted is not unfinished. */
    private void keepNew(Context ctx, Form form, Viewer viewer) {
        String key = ActivityFormPages.key(form);
        if (postedForms.find(key, viewer.account()).isPresent()) {
            answer(ctx, "editing.kept.saved-already");
        } else {
            Form withKey = form.with("form-key", key);
            told(ctx, withKey, Optional.empty(), forms.keepNew(withKey, key, viewer));
        }
    }

    private void told(Context ctx, Form form, Optional<Activity> activity, Outcome outcome) {
        if (outcome instanceof Outcome.Kept kept) {
            kept(ctx, kept.form());
        } else {
            boolean tooLong = outcome instanceof Outcome.TooLong;
            String key = tooLong ? "editing.kept.too-long" : "editing.kept.too-often";
            if (isScript(ctx)) {
                answer(ctx, key);
            } else {
                ctx.status(tooLong ? 422 : 429);
                formPage.show(
                        ctx,
                        Sheet.of(form, activity)
                                .telling(List.of(Visitor.of(ctx).words().say(key))));
            }
        }
    }

    private void kept(Context ctx, UnfinishedForm form) {
        Visitor visitor = Visitor.of(ctx);
        if (isScript(ctx)) {
            String when = new UnfinishedViews(visitor, clock).when(form);
            pages.showPart(
                    ctx,
                    "unfinished/kept.peb",
                    Map.of("sentence", visitor.words().say("editing.kept", when)));
        } else {
            answer(ctx, "editing.notice.kept");
        }
    }

    /** A script shows the sentence beside the form; without one it stands over the list. */
    private void answer(Context ctx, String key) {
        if (isScript(ctx)) {
            String sentence = Visitor.of(ctx).words().say(key);
            pages.showPart(ctx, "unfinished/kept.peb", Map.of("sentence", sentence));
        } else {
            Notice.leave(ctx, cookies, key);
            ctx.redirect("/activities/unfinished", HttpStatus.SEE_OTHER);
        }
    }

    private static boolean isScript(Context ctx) {
        return ctx.header("HX-Request") != null;
    }

    private void goOn(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<UnfinishedForm> form = own(ctx);
        Optional<Activity> activity = form.flatMap(found -> toEdit(found, viewer));
        if (form.isEmpty() || (form.get().activity().isPresent() && activity.isEmpty())) {
            refusal.notFound(ctx);
        } else {
            formPage.show(ctx, Sheet.of(form.get().fields(), activity));
        }
    }

    private Optional<UnfinishedForm> own(Context ctx) {
        return Optional.of(ctx.pathParam("id"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> forms.find(Long.parseLong(id), Visitor.of(ctx).viewer()));
    }

    private void throwAway(Context ctx) {
        own(ctx).ifPresentOrElse(
                        form -> {
                            forms.remove(form.id(), Visitor.of(ctx).viewer());
                            Notice.leave(ctx, cookies, "editing.notice.thrown-away");
                            ctx.redirect("/activities/unfinished", HttpStatus.SEE_OTHER);
                        },
                        () -> refusal.notFound(ctx));
    }
}
