package jointcalendar.calendar;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/**
 * The activity that an address or a form names. Who asks for one that is kept from them is told what is told of one that is not there; the
 * audit log knows better. Javalin's context is known here, so this is one of the pages' own.
 */
public final class AskedActivityPages {
    private final ActivityRepository activities;
    private final AuditLog audit;
    private final Refusal refusal;

    public AskedActivityPages(ActivityRepository activities, AuditLog audit, Refusal refusal) {
        this.activities = activities;
        this.audit = audit;
        this.refusal = refusal;
    }

    /** The activity, where the visitor may see it. */
    public Optional<Activity> toSee(Context ctx) {
        return toSee(ctx.pathParam("id"), Visitor.of(ctx).viewer());
    }

    /** The activity of that number, where it is one and the viewer may see it. */
    Optional<Activity> toSee(String id, Viewer viewer) {
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Optional<Activity> found = activities.find(Long.parseLong(id), viewer);
        if (found.isEmpty() && viewer.signedIn() && activities.exists(Long.parseLong(id))) {
            audit.record(viewer, "access.refused", "activity/" + Long.parseLong(id), "");
        }
        return found;
    }

    /** The activity, where the visitor may edit it; otherwise the request is answered with a refusal. */
    public Optional<Activity> toEdit(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Activity> found = toSee(ctx);
        if (found.isEmpty()) {
            refusal.notFound(ctx);
            return found;
        }
        if (!viewer.mayEdit(found.get().plan())) {
            refusal.forbidden(ctx);
            return Optional.empty();
        }
        return found;
    }
}
