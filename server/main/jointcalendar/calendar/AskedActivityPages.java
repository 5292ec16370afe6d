package jointcalendar.calendar;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Plan;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The activity that an address names. Javalin's context is known here, so this is one of the pages' own. */
public final class AskedActivityPages {
    private final ActivityRepository activities;
    private final Refusal refusal;

    public AskedActivityPages(ActivityRepository activities, Refusal refusal) {
        this.activities = activities;
        this.refusal = refusal;
    }

    /** The activity, where the visitor may see it. */
    Optional<Activity> toSee(Context ctx) {
        return toSee(ctx.pathParam("id"), Visitor.of(ctx).viewer());
    }

    /** The activity of that number, where it is one and the viewer may see it. */
    Optional<Activity> toSee(String id, Viewer viewer) {
        return id.matches("[0-9]{1,18}") ? activities.find(Long.parseLong(id), viewer) : Optional.empty();
    }

    /** The activity, where the visitor may edit it; otherwise the request is answered with a refusal. */
    Optional<Activity> toEdit(Context ctx) {
        Optional<Activity> found = toSee(ctx);
        if (found.isEmpty()) {
            refusal.notFound(ctx);
            return found;
        }
        Plan plan = found.get().plan();
        if (!Visitor.of(ctx).viewer().mayEdit(plan.visibility(), plan.lead(), plan.partners())) {
            refusal.forbidden(ctx);
            return Optional.empty();
        }
        return found;
    }
}
