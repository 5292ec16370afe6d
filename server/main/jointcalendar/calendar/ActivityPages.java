package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.ActivityFormPages.Sheet;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.calendar.conflict.Conflicts;
import jointcalendar.calendar.joining.JoinedViews;
import jointcalendar.calendar.unfinished.UnfinishedForm;
import jointcalendar.calendar.unfinished.UnfinishedForms;
import jointcalendar.discussion.ThreadViews;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** An activity's page, and posting and editing by its form. */
public final class ActivityPages implements EndpointGroup {
    /** As many revisions stand on an activity's own page. */
    private static final int NEWEST = 3;

    private final AskedActivityPages asked;
    private final Posting posting;
    private final ActivityViews views;
    private final FileViews files;
    private final OverlapNotices overlaps;
    private final LearntViews learnt;
    private final Looks looks;
    private final VocabularyRepository vocabulary;
    private final ThreadViews threads;
    private final ActivityFormPages formPage;
    private final UnfinishedForms unfinished;
    private final Conflicts conflicts;
    private final JoinedViews joined;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public ActivityPages(
            AskedActivityPages asked,
            Posting posting,
            ActivityViews views,
            FileViews files,
            OverlapNotices overlaps,
            LearntViews learnt,
            Looks looks,
            VocabularyRepository vocabulary,
            ThreadViews threads,
            ActivityFormPages formPage,
            UnfinishedForms unfinished,
            Conflicts conflicts,
            JoinedViews joined,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.asked = asked;
        this.posting = posting;
        this.views = views;
        this.files = files;
        this.overlaps = overlaps;
        this.learnt = learnt;
        this.looks = looks;
        this.vocabulary = vocabulary;
        this.threads = threads;
        this.formPage = formPage;
        this.unfinished = unfinished;
        this.conflicts = conflicts;
        this.joined = joined;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
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
        Viewer viewer = Visitor.of(ctx).viewer();
        LocalDate day =
                day(ctx.queryParam("day")).orElseGet(() -> formPage.today().plusWeeks(2));
        Form blank = FormFields.blank(day, viewer.organisation(), formPage.zone());
        Form form = given(ctx, "target", "targets", given(ctx, "audience", "audiences", blank));
        List<UnfinishedForm> left = unfinished.of(viewer).stream()
                .filter(one -> one.activity().isEmpty())
                .toList();
        formPage.show(ctx, Sheet.anew(form, UUID.randomUUID().toString()).after(left));
    }

    /** The form with what the address gives for that field: a gap in the coverage is filled so. What cannot be chosen is left out later. */
    private static Form given(Context ctx, String parameter, String field, Form form) {
        String value = ctx.queryParam(parameter);
        return value == null ? form : form.with(field, value);
    }

    private void postNew(Context ctx) {
        Form form = Form.of(ctx);
        Optional<Form> rows = SessionRows.pressed(form);
        if (rows.isPresent()) {
            formPage.show(ctx, Sheet.of(rows.get(), Optional.empty()));
            return;
        }
        Optional<Plan> plan = formPage.judge(ctx, form, Optional.empty()).plan();
        if (plan.isEmpty() || form.has("check", "1")) {
            showAgain(ctx, form, Optional.empty());
        } else {
            String key = ActivityFormPages.key(form);
            answerPosted(
                    ctx,
                    form,
                    key,
                    posting.post(plan.get(), key, Visitor.of(ctx).viewer()));
        }
    }

    private void answerPosted(Context ctx, Form form, String key, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            unfinished.posted(key, Visitor.of(ctx).viewer());
            done(ctx, saved.activity(), posted(saved.activity().plan()));
        } else if (outcome instanceof Outcome.PostedBefore before) {
            showAsEdit(ctx, form, before.activity());
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    /** Who went back to a form that was posted and changed it there is asked to save it as a change. */
    private void showAsEdit(Context ctx, Form form, Activity activity) {
        Form edit = form.with("version", Integer.toString(activity.version()));
        String told = Visitor.of(ctx).words().say("editing.posted-before");
        formPage.show(ctx, Sheet.of(edit, Optional.of(activity)).telling(List.of(told)));
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
        Optional<Activity> edited =
                asked.toSee(form.value("id"), Visitor.of(ctx).viewer());
        pages.showPart(
                ctx,
                "activity/check.peb",
                Map.of(
                        "learnt", learnt.of(form, edited.map(Activity::id).orElse(0L), Visitor.of(ctx)),
                        "chosen", form.touches("audiences"),
                        "findings", formPage.findings(ctx, form, edited)));
    }

    private void show(Context ctx) {
        asked.toSee(ctx)
                .ifPresentOrElse(
                        activity -> {
                            if (!asked.leadsOn(ctx, activity, "")) {
                                show(ctx, activity);
                            }
                        },
                        () -> refusal.notFound(ctx));
    }

    private void show(Context ctx, Activity activity) {
        Visitor visitor = Visitor.of(ctx);
        Plan plan = activity.plan();
        boolean mayEdit = visitor.viewer().mayEdit(plan) && !activity.isJoined();
        ResultTime time = ResultTime.of(plan, formPage.today());
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, visitor));
        model.put("version", activity.version());
        model.put("result", ResultView.of(plan.result(), vocabulary.current(), visitor.words()));
        model.put("mayReport", mayEdit && time.hasBegun());
        model.put("asked", mayEdit && time == ResultTime.OVER && plan.result().isEmpty());
        model.put("steps", mayEdit ? StatusStep.from(plan, formPage.today()) : List.of());
        model.put("since", looks.look(activity, visitor));
        model.put("files", files.of(activity, visitor));
        model.put("findings", overlaps.of(activity, visitor));
        model.put("settled", overlaps.settledOf(activity, visitor));
        model.put("learnt", learnt.of(plan, activity.id(), visitor));
        List<ActivityView.Entry> history = views.history(activity, visitor);
        model.put("history", history.subList(0, Math.min(NEWEST, history.size())));
        model.put("revisions", history.size());
        model.put("thread", threads.newest(ActivitySubjects.of(activity), visitor));
        model.put("form", new Form(Map.of()));
        model.put("joined", joined.into(activity, ctx.queryParam("joined"), visitor));
        pages.show(ctx, "activity/show.peb", model);
    }

    private void edit(Context ctx) {
        asked.toEdit(ctx)
                .ifPresent(activity -> formPage.show(
                        ctx,
                        Sheet.of(FormFields.of(activity, formPage.zone()), Optional.of(activity))
                                .after(unfinished
                                        .ofActivity(
                                                activity.id(), Visitor.of(ctx).viewer())
                                        .stream()
                                        .toList())));
    }

    private void revise(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> revise(ctx, Form.of(ctx), activity));
    }

    private void revise(Context ctx, Form form, Activity activity) {
        Optional<Form> rows = SessionRows.pressed(form);
        if (rows.isPresent()) {
            formPage.show(ctx, Sheet.of(rows.get(), Optional.of(activity)));
            return;
        }
        Optional<Plan> plan = formPage.edited(ctx, form, activity);
        if (plan.isEmpty() || form.has("check", "1")) {
            showAgain(ctx, form, Optional.of(activity));
        } else if (Conflicts.isChosenIn(form)) {
            settle(ctx, form, activity, plan.get());
        } else {
            save(ctx, form, activity, plan.get(), plan.get());
        }
    }

    /** Saves what was chosen from two versions; shows them again where not all is chosen, or others have saved since. */
    private void settle(Context ctx, Form form, Activity activity, Plan mine) {
        conflicts
                .settled(activity, mine, form, Visitor.of(ctx).viewer())
                .ifPresentOrElse(
                        merged -> save(ctx, form, activity, mine, merged), () -> showBoth(ctx, form, activity, mine));
    }

    private void save(Context ctx, Form form, Activity activity, Plan mine, Plan plan) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Outcome outcome = posting.revise(activity.id(), version(form), plan, viewer);
        if (outcome instanceof Outcome.Saved saved) {
            unfinished.saved(activity.id(), viewer);
            done(ctx, saved.activity(), "activity.notice.saved");
        } else if (outcome instanceof Outcome.Stale stale) {
            showBoth(ctx, form, stale.current(), mine);
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    private void showBoth(Context ctx, Form form, Activity current, Plan mine) {
        boolean notAllChosen = Conflicts.isChosenIn(form) && version(form) == current.version();
        ctx.status(notAllChosen ? 422 : 409);
        pages.show(
                ctx,
                "activity/conflict.peb",
                Map.of(
                        "activity", views.view(current, Visitor.of(ctx)),
                        "conflict", conflicts.view(current, mine, form, Visitor.of(ctx))));
    }

    private void done(Context ctx, Activity activity, String notice) {
        int met = overlaps.of(activity, Visitor.of(ctx)).size();
        if (met > 0) {
            Notice.leave(ctx, cookies, notice, Notice.counted("flag.notice.found", met));
        } else {
            Notice.leave(ctx, cookies, notice);
        }
        ctx.redirect("/activities/" + activity.id(), HttpStatus.SEE_OTHER);
    }

    private void showAgain(Context ctx, Form form, Optional<Activity> activity) {
        ctx.status(form.isRight() ? 200 : 422);
        formPage.show(ctx, Sheet.of(Conflicts.asTyped(form), activity));
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
}
