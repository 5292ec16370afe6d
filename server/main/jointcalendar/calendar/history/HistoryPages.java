package jointcalendar.calendar.history;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.RevisionRepository.State;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.calendar.AskedActivityPages;
import jointcalendar.calendar.ResultView;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The history of an activity, and what it was at each revision that the visitor could have seen then. */
public final class HistoryPages implements EndpointGroup {
    private final AskedActivityPages asked;
    private final RevisionRepository revisions;
    private final HistoryViews history;
    private final ActivityViews views;
    private final VocabularyRepository vocabulary;
    private final Pages pages;
    private final Refusal refusal;

    public HistoryPages(
            AskedActivityPages asked,
            RevisionRepository revisions,
            HistoryViews history,
            ActivityViews views,
            VocabularyRepository vocabulary,
            Pages pages,
            Refusal refusal) {
        this.asked = asked;
        this.revisions = revisions;
        this.history = history;
        this.views = views;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.refusal = refusal;
    }

    @Override
    public void addEndpoints() {
        get("/activities/{id}/history", this::all, Access.READER);
        get("/activities/{id}/history/{version}", this::one, Access.READER);
    }

    private void all(Context ctx) {
        Optional<Activity> found = asked.toSee(ctx);
        if (found.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Visitor visitor = Visitor.of(ctx);
        List<State> states = revisions.statesOf(found.get(), visitor.viewer());
        pages.show(
                ctx,
                "history/list.peb",
                Map.of(
                        "activity",
                        views.view(found.get(), visitor),
                        "revisions",
                        history.all(found.get(), states, visitor)));
    }

    private void one(Context ctx) {
        Optional<Activity> found = asked.toSee(ctx);
        Optional<State> state = found.flatMap(activity -> state(ctx, activity, revisions));
        if (state.isEmpty()) {
            refusal.notFound(ctx);
        } else {
            show(ctx, found.get(), state.get());
        }
    }

    /** The state that the address names, where the visitor could have seen it. */
    static Optional<State> state(Context ctx, Activity activity, RevisionRepository revisions) {
        String version = ctx.pathParam("version");
        return revisions.statesOf(activity, Visitor.of(ctx).viewer()).stream()
                .filter(state -> Integer.toString(state.revision().version()).equals(version))
                .findFirst();
    }

    private void show(Context ctx, Activity activity, State state) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("activity", views.view(activity, visitor));
        model.put("then", views.view(at(activity, state), visitor));
        model.put("result", ResultView.of(state.plan().result(), vocabulary.current(), visitor.words()));
        model.put("revision", history.all(activity, List.of(state), visitor).get(0));
        pages.show(ctx, "history/show.peb", model);
    }

    private static Activity at(Activity activity, State state) {
        return new Activity(
                activity.id(),
                activity.reference(),
                activity.uid(),
                state.revision().version(),
                activity.sequence(),
                state.plan(),
                activity.createdAt(),
                state.revision().at(),
                activity.joinedInto());
    }
}
