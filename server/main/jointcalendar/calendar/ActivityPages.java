package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.discussion.ThreadViews;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** An activity's page, and the form to post and edit it. */
public final class ActivityPages implements EndpointGroup {
    /** As many revisions stand on an activity's own page. */
    private static final int NEWEST = 3;

    private final AskedActivityPages asked;
    private final Posting posting;
    private final ActivityViews views;
    private final FileViews files;
    private final OverlapNotices overlaps;
    private final Looks looks;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final ThreadViews threads;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public ActivityPages(
            AskedActivityPages asked,
            Posting posting,
            ActivityViews views,
            FileViews files,
            OverlapNotices overlaps,
            Looks looks,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            ThreadViews threads,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock clock) {
        this.asked = asked;
        this.posting = posting;
        this.views = views;
        this.files = files;
        this.overlaps = overlaps;
        this.looks = looks;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.threads = threads;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/activities/new", this::blank, Access.MEMBER);
        post("/activities", this::postNew, Access.MEMBER);
        post("/activities/check", this::check, Access.MEMBER);
        get("/activities/{id}", this::show, Access.ANYONE);
        get("/activities/{id}/edit", this::edit, Access.MEMBER);
        post("/activities/{id}", this::revise, Access.MEMBER);
    }

    private void blank(Context ctx) {
        LocalDate day = day(ctx.queryParam("day")).orElseGet(() -> today().plusWeeks(2));
        Form form = FormFields.blank(day, Visitor.of(ctx).viewer().organisation(), zone());
        showForm(ctx, form, Optional.empty(), UUID.randomUUID().toString(), "");
    }

    private void postNew(Context ctx) {
        Form form = Form.of(ctx);
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Form> asked = SessionRows.pressed(form);
        if (asked.isPresent()) {
            showForm(ctx, asked.get(), Optional.empty(), formKey(form), "");
            return;
        }
        Optional<Plan> plan = judge(ctx, form, Optional.empty()).plan();
        if (plan.isEmpty() || form.has("check", "1")) {
            showAgain(ctx, form, Optional.empty());
        } else {
            answerPosted(ctx, posting.post(plan.get(), formKey(form), viewer));
        }
    }

    private void answerPosted(Context ctx, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            done(ctx, saved.activity(), posted(saved.activity().plan()));
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    /** Of a confidential plan others do not see what was posted, or not all of it. */
    private static String posted(Plan plan) {
        if (plan.isDraft() || !plan.visibility().isConfidential()) {
            return "activity.notice.posted";
        }
        return plan.visibility() == Visibility.BUSY ? "activity.notice.posted-busy" : "activity.notice.posted-kept";
    }

    private void check(Context ctx) {
        Form form = Form.of(ctx);
        pages.showPart(ctx, "activity/findings.peb", Map.of("findings", findings(ctx, form, editedBy(ctx, form))));
    }

    private void show(Context ctx) {
        asked.toSee(ctx).ifPresentOrElse(activity -> show(ctx, activity), () -> refusal.notFound(ctx));
    }

    private void show(Context ctx, Activity activity) {
        Visitor visitor = Visitor.of(ctx);
        Plan plan = activity.plan();
        boolean mayEdit = visitor.viewer().mayEdit(plan);
        ResultTime time = ResultTime.of(plan, today());
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, visitor));
        model.put("version", activity.version());
        model.put("result", ResultView.of(plan.result(), vocabulary.current(), visitor.words()));
        model.put("mayReport", mayEdit && time.hasBegun());
        model.put("asked", mayEdit && time == ResultTime.OVER && plan.result().isEmpty());
        model.put("steps", mayEdit ? StatusStep.from(plan, today()) : List.of());
        model.put("since", looks.look(activity, visitor));
        model.put("files", files.of(activity, visitor));
        model.put("findings", overlaps.of(activity, visitor));
        List<ActivityView.Entry> history = views.history(activity, visitor);
        model.put("history", history.subList(0, Math.min(NEWEST, history.size())));
        model.put("revisions", history.size());
        model.put("thread", threads.newest(ActivitySubjects.of(activity), visitor));
        model.put("form", new Form(Map.of()));
        pages.show(ctx, "activity/show.peb", model);
    }

    private void edit(Context ctx) {
        asked.toEdit(ctx)
                .ifPresent(activity -> showForm(ctx, FormFields.of(activity, zone()), Optional.of(activity), "", ""));
    }

    private void revise(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> {
            Form form = Form.of(ctx);
            Optional<Form> asked = SessionRows.pressed(form);
            if (asked.isPresent()) {
                showForm(ctx, asked.get(), Optional.of(activity), "", "");
                return;
            }
            ActivityForm judge = judge(ctx, form, Optional.of(activity));
            Optional<Plan> plan = judge.plan()
                    .map(typed -> withWhatTheFormLacks(activity, typed, ctx, form))
                    .filter(typed -> form.isRight());
            if (plan.isEmpty() || form.has("check", "1")) {
                showAgain(ctx, form, Optional.of(activity));
            } else {
                answer(
                        ctx,
                        form,
                        activity,
                        posting.revise(
                                activity.id(),
                                version(form),
                                plan.get(),
                                Visitor.of(ctx).viewer()));
            }
        });
    }

    private void answer(Context ctx, Form form, Activity activity, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            done(ctx, saved.activity(), "activity.notice.saved");
        } else if (outcome instanceof Outcome.Stale stale) {
            ctx.status(409);
            Form again = form.with("version", Integer.toString(stale.current().version()));
            String changes = views.changesSince(stale.current(), version(form), Visitor.of(ctx));
            String told = Visitor.of(ctx).words().say("activity.form.stale", changes);
            showForm(ctx, again, Optional.of(stale.current()), "", told);
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    private void done(Context ctx, Activity activity, String notice) {
        Notice.leave(ctx, cookies, notice);
        ctx.redirect("/activities/" + activity.id(), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void showAgain(Context ctx, Form form, Optional<Activity> activity) {
        ctx.status(form.isRight() ? 200 : 422);
        showForm(ctx, form, activity, formKey(form), "");
    }

    private void showForm(
            Context ctx, Form form, Optional<Activity> activity, String formKey, String changedMeanwhile) {
        Visitor visitor = Visitor.of(ctx);
        Viewer viewer = visitor.viewer();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put(
                "choices",
                new FormChoices(
                        form,
                        viewer,
                        vocabulary.current(),
                        organisations.all(),
                        visitor.words(),
                        visibilities(viewer, activity)));
        model.put("activity", activity);
        model.put("action", activity.map(a -> "/activities/" + a.id()).orElse("/activities"));
        model.put("formKey", formKey);
        model.put("findings", findings(ctx, new Form(form.values()), activity));
        model.put("changedMeanwhile", changedMeanwhile);
        model.put(
                "mayChooseVisibility",
                activity.isEmpty() || viewer.mayPostFor(activity.get().plan().lead()));
        pages.show(ctx, "activity/form.peb", model);
    }

    /** What the plan being typed meets; nothing while it cannot be read. */
    private Optional<List<OverlapNotice>> findings(Context ctx, Form form, Optional<Activity> edited) {
        long except = edited.map(Activity::id).orElse(0L);
        Form copy = form.value("title").isEmpty() ? form.with("title", "-") : form;
        return judge(ctx, copy, edited).plan().map(plan -> overlaps.check(plan, except, Visitor.of(ctx)));
    }

    private Optional<Activity> editedBy(Context ctx, Form form) {
        return asked.toSee(form.value("id"), Visitor.of(ctx).viewer());
    }

    private ActivityForm judge(Context ctx, Form form, Optional<Activity> edited) {
        Visitor visitor = Visitor.of(ctx);
        return new ActivityForm(
                form,
                visitor.viewer(),
                vocabulary.current(),
                organisations.all(),
                visitor.words(),
                today(),
                visibilities(visitor.viewer(), edited),
                edited);
    }

    /** What a guest may not choose may be left at what it is. */
    private static Set<Visibility> visibilities(Viewer viewer, Optional<Activity> edited) {
        Set<Visibility> levels = viewer.mayGive();
        edited.ifPresent(activity -> levels.add(activity.plan().visibility()));
        return levels;
    }

    /** Fields that this viewer's form does not show keep what they held. */
    private Plan withWhatTheFormLacks(Activity activity, Plan typed, Context ctx, Form form) {
        Plan before = activity.plan();
        boolean leads = Visitor.of(ctx).viewer().mayPostFor(before.lead());
        Plan plan = leads && !form.value("lead").isEmpty() ? typed : typed.withLead(before.lead());
        plan = leads ? plan : plan.seenBy(before.visibility(), before.readers());
        return plan.withResult(before.result());
    }

    private static String formKey(Form form) {
        String key = form.value("form-key");
        return key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString();
    }

    private static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String zone() {
        return clock.getZone().getId();
    }
}
