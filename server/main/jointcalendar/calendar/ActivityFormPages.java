package jointcalendar.calendar;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.dates.BetterDays;
import jointcalendar.calendar.dates.PlanDays;
import jointcalendar.calendar.unfinished.UnfinishedForm;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** The page with the form to post or edit an activity, and the judge of what was typed in it. */
public final class ActivityFormPages {
    private final OverlapNotices overlaps;
    private final PlanDays days;
    private final LearntViews learnt;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public ActivityFormPages(
            OverlapNotices overlaps,
            PlanDays days,
            LearntViews learnt,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Pages pages,
            Clock clock) {
        this.overlaps = overlaps;
        this.days = days;
        this.learnt = learnt;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A form to be shown.
     *
     * @param activity that it edits; empty where it posts a new one
     * @param formKey by which a new one is posted once only
     * @param notes what is to be told above it
     * @param unfinished what the visitor was writing before
     */
    record Sheet(
            Form form,
            Optional<Activity> activity,
            String formKey,
            List<String> notes,
            List<UnfinishedForm> unfinished) {
        static Sheet anew(Form form, String formKey) {
            return new Sheet(form, Optional.empty(), formKey, List.of(), List.of());
        }

        static Sheet of(Form form, Optional<Activity> activity) {
            return new Sheet(form, activity, activity.isPresent() ? "" : key(form), List.of(), List.of());
        }

        Sheet telling(List<String> others) {
            return new Sheet(form, activity, formKey, others, unfinished);
        }

        Sheet after(List<UnfinishedForm> before) {
            return new Sheet(form, activity, formKey, notes, before);
        }
    }

    /** The key that the form carries, or a new one where it has none that is fit. */
    static String key(Form form) {
        String key = form.value("form-key");
        return key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString();
    }

    void show(Context ctx, Sheet sheet) {
        Visitor visitor = Visitor.of(ctx);
        Optional<Activity> activity = sheet.activity();
        Map<String, Object> model = new HashMap<>();
        model.put("form", sheet.form());
        model.put("choices", choices(sheet, visitor));
        model.put("activity", activity);
        model.put("action", action(activity));
        model.put("formKey", sheet.formKey());
        Told told = told(ctx, new Form(sheet.form().values()), activity);
        model.put("findings", told.findings());
        model.put("better", told.better());
        model.put("learnt", learnt.of(sheet.form(), activity.map(Activity::id).orElse(0L), visitor));
        model.put("notes", sheet.notes());
        model.put("unfinished", new UnfinishedViews(visitor, clock).of(sheet.unfinished()));
        model.put(
                "mayChooseVisibility",
                activity.isEmpty()
                        || visitor.viewer().mayPostFor(activity.get().plan().lead()));
        pages.show(ctx, "activity/form.peb", model);
    }

    /** Where the form is sent. */
    static String action(Optional<Activity> edited) {
        return edited.map(activity -> "/activities/" + activity.id()).orElse("/activities");
    }

    private FormChoices choices(Sheet sheet, Visitor visitor) {
        return new FormChoices(
                sheet.form(),
                visitor.viewer(),
                vocabulary.current(),
                organisations.all(),
                visitor.words(),
                visibilities(visitor.viewer(), sheet.activity()));
    }

    /**
     * What is told of the plan being typed.
     *
     * @param findings what it meets; empty while it cannot be read, or says too little to meet anything
     * @param better days on which it might begin instead
     */
    record Told(Optional<List<OverlapNotice>> findings, BetterDays better) {}

    Told told(Context ctx, Form form, Optional<Activity> edited) {
        Visitor visitor = Visitor.of(ctx);
        long except = edited.map(Activity::id).orElse(0L);
        Form titled = form.value("title").isEmpty() ? form.with("title", "-") : form;
        Optional<Plan> typed = judge(ctx, titled, edited).plan();
        PlanDays.Told told = typed.or(() -> sketch(ctx, form, edited))
                .map(plan -> days.of(plan, except, form, visitor))
                .orElseGet(() -> days.ofNothing(visitor.words()));
        Optional<List<OverlapNotice>> findings = typed.map(
                        plan -> Stream.concat(overlaps.check(plan, except, visitor).stream(), told.notices().stream())
                                .toList())
                .filter(found -> !found.isEmpty() || form.touches("audiences venue"));
        return new Told(findings, told.better());
    }

    /** What can be read of a plan of which something else is wrong: whom it gathers from where, and when; today where that is wrong too. */
    private Optional<Plan> sketch(Context ctx, Form form, Optional<Activity> edited) {
        Form some = PlanSketch.of(form);
        return judge(ctx, some, edited).plan().or(() -> judge(ctx, PlanSketch.on(today(), some), edited)
                .plan());
    }

    ActivityForm judge(Context ctx, Form form, Optional<Activity> edited) {
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

    /** The edited plan; empty where a field is wrong, and then the form says which. */
    Optional<Plan> edited(Context ctx, Form form, Activity activity) {
        ActivityForm judge = judge(ctx, form, Optional.of(activity));
        return judge.plan()
                .map(typed ->
                        withWhatTheFormLacks(activity, typed, Visitor.of(ctx).viewer(), judge, form))
                .filter(typed -> form.isRight());
    }

    /** Fields that this viewer's form does not show keep what they held. */
    private Plan withWhatTheFormLacks(Activity activity, Plan typed, Viewer viewer, ActivityForm judge, Form form) {
        Plan before = activity.plan();
        boolean leads = viewer.mayPostFor(before.lead());
        Plan plan = leads && !form.value("lead").isEmpty() ? typed : typed.withLead(before.lead());
        plan = leads ? plan : plan.seenBy(before.visibility(), before.readers());
        return plan.withResult(before.result());
    }

    /** What a guest may not choose may be left at what it is. */
    private static Set<Visibility> visibilities(Viewer viewer, Optional<Activity> edited) {
        Set<Visibility> levels = viewer.mayGive();
        edited.ifPresent(activity -> levels.add(activity.plan().visibility()));
        return levels;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String zone() {
        return clock.getZone().getId();
    }
}
