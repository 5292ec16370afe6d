package jointcalendar.calendar.history;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Changes;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.RevisionRepository.State;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.calendar.AskedActivityPages;
import jointcalendar.calendar.Posting;
import jointcalendar.calendar.Posting.Outcome;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Undoing what came after a revision, once one has seen what that changes. It makes a new revision. */
public final class RestorationPages implements EndpointGroup {
    private final AskedActivityPages asked;
    private final RevisionRepository revisions;
    private final HistoryViews history;
    private final ActivityViews views;
    private final Posting posting;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public RestorationPages(
            AskedActivityPages asked,
            RevisionRepository revisions,
            HistoryViews history,
            ActivityViews views,
            Posting posting,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock clock) {
        this.asked = asked;
        this.revisions = revisions;
        this.history = history;
        this.views = views;
        this.posting = posting;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/history/{version}/restoration", this::ask, Access.MEMBER);
        post("/activities/{id}/history/{version}/restoration", this::restore, Access.MEMBER);
    }

    private void ask(Context ctx) {
        asked.toEdit(ctx).ifPresent(activity -> HistoryPages.state(ctx, activity, revisions)
                .ifPresentOrElse(
                        state -> show(ctx, activity, state, obstacles(ctx, activity, state), false),
                        () -> refusal.notFound(ctx)));
    }

    private void restore(Context ctx) {
        Optional<Activity> found = asked.toEdit(ctx);
        if (found.isEmpty()) {
            return;
        }
        Activity activity = found.get();
        Optional<State> state = HistoryPages.state(ctx, activity, revisions);
        if (state.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        List<Obstacle> obstacles = obstacles(ctx, activity, state.get());
        if (obstacles.isEmpty()) {
            Outcome outcome = posting.revise(
                    activity.id(),
                    version(Form.of(ctx)),
                    state.get().plan(),
                    Visitor.of(ctx).viewer());
            answer(ctx, state.get(), outcome);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, activity, state.get(), obstacles, false);
        }
    }

    private void answer(Context ctx, State state, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            Notice.leave(ctx, cookies, "history.notice.restored");
            ctx.redirect("/activities/" + saved.activity().id(), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Outcome.Stale stale) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, stale.current(), state, obstacles(ctx, stale.current(), state), true);
        } else if (outcome instanceof Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            refusal.forbidden(ctx);
        }
    }

    private List<Obstacle> obstacles(Context ctx, Activity activity, State state) {
        Visitor visitor = Visitor.of(ctx);
        return WayBackTo.obstacles(
                state.plan(),
                activity.plan(),
                visitor.viewer(),
                organisations.all(),
                vocabulary.current(),
                visitor.words().language(),
                LocalDate.now(clock));
    }

    private static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** @param stale whether somebody saved a newer version since the visitor was shown what would change */
    private void show(Context ctx, Activity activity, State state, List<Obstacle> obstacles, boolean stale) {
        Visitor visitor = Visitor.of(ctx);
        Words words = visitor.words();
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, visitor));
        model.put("version", activity.version());
        model.put("revision", history.all(activity, List.of(state), visitor).get(0));
        model.put("changes", history.changes(Changes.between(activity.plan(), state.plan()), words));
        model.put(
                "obstacles",
                obstacles.stream()
                        .map(obstacle -> words.say(key(obstacle.why()), obstacle.names()))
                        .toList());
        model.put("stale", stale);
        pages.show(ctx, "history/restoration.peb", model);
    }

    private static String key(Obstacle.Why why) {
        return "history.obstacle." + Slug.of(why).replace('_', '-');
    }
}
