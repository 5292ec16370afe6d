package jointcalendar.calendar;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.calendar.ActivityFormPages.Sheet;
import jointcalendar.calendar.Copies.Copy;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Form;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** A new activity with the words of one that is there: asks for its first day, then shows the form filled in. */
public final class CopyPages implements EndpointGroup {
    private static final String FIRST_DAY = "first-day";
    private static final List<String> DAYS = List.of(FIRST_DAY, "last-day");

    private final AskedActivityPages asked;
    private final ActivityViews views;
    private final OrganisationRepository organisations;
    private final ActivityFormPages formPage;
    private final Pages pages;
    private final Refusal refusal;

    public CopyPages(
            AskedActivityPages asked,
            ActivityViews views,
            OrganisationRepository organisations,
            ActivityFormPages formPage,
            Pages pages,
            Refusal refusal) {
        this.asked = asked;
        this.views = views;
        this.organisations = organisations;
        this.formPage = formPage;
        this.pages = pages;
        this.refusal = refusal;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/copy", this::copy, Access.MEMBER);
    }

    private void copy(Context ctx) {
        asked.toSee(ctx)
                .ifPresentOrElse(
                        activity -> {
                            if (!asked.leadsOn(ctx, activity, "/copy")) {
                                copy(ctx, activity);
                            }
                        },
                        () -> refusal.notFound(ctx));
    }

    private void copy(Context ctx, Activity activity) {
        String typed = ctx.queryParam(FIRST_DAY);
        Optional<LocalDate> first = Optional.ofNullable(typed).flatMap(ActivityDays::parsed);
        if (typed == null || (first.isEmpty() && !typed.isEmpty())) {
            ask(ctx, activity, typed == null ? "" : typed);
        } else {
            show(ctx, activity, first);
        }
    }

    private void ask(Context ctx, Activity activity, String typed) {
        Map<String, List<String>> fields = Map.of(FIRST_DAY, List.of(typed));
        Form form = new Form(fields);
        if (!typed.isEmpty()) {
            form.refuse(FIRST_DAY, Visitor.of(ctx).words().say("activity.wrong.day"));
            ctx.status(422);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, Visitor.of(ctx)));
        model.put("form", form);
        pages.show(ctx, "activity/copy.peb", model);
    }

    private void show(Context ctx, Activity activity, Optional<LocalDate> first) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Copy copy = new Copies(organisations.all(), viewer)
                .of(activity, first.orElseGet(() -> activity.plan().firstDay()));
        Form form = FormFields.of(
                new Activity(0, "", "", 0, 0, copy.plan(), activity.createdAt(), activity.changedAt()),
                formPage.zone());
        formPage.show(
                ctx,
                Sheet.anew(
                                first.isPresent() ? form : undated(form),
                                UUID.randomUUID().toString())
                        .telling(notes(activity, copy, Visitor.of(ctx).words())));
    }

    /** One session remains, with its times and without its days. */
    private static Form undated(Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.values());
        fields.keySet().removeIf(name -> DAYS.stream().anyMatch(day -> name.matches(day + "(-[0-9]+)?")));
        return new Form(fields);
    }

    private List<String> notes(Activity activity, Copy copy, Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("editing.copy.of", activity.reference()));
        if (copy.strange()) {
            notes.add(words.say("editing.copy.strange"));
        }
        if (!copy.ended().isEmpty()) {
            notes.add(words.say(
                    "editing.copy.ended",
                    copy.ended().stream().map(organisations.all()::shortName).collect(Collectors.joining(", "))));
        }
        if (copy.plan().visibility().isConfidential()) {
            notes.add(words.say("editing.copy.confidential"));
        }
        return notes;
    }
}
