package jointcalendar.calendar;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/**
 * The activity that an address or a form names. Who asks for one that is kept from them is told what is told of one that is not there; the
 * audit log knows better. Javalin's context is known here, so this is one of the pages' own.
 */
public final class AskedActivityPages {
    private final ActivityRepository activities;
    private final JoinedRepository joined;
    private final AuditLog audit;
    private final Pages pages;
    private final Refusal refusal;

    public AskedActivityPages(
            ActivityRepository activities, JoinedRepository joined, AuditLog audit, Pages pages, Refusal refusal) {
        this.activities = activities;
        this.joined = joined;
        this.audit = audit;
        this.pages = pages;
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

    /**
     * Where the activity was given up for another that the visitor may see: leads to that one's page, or to what belongs to that page. The
     * answer is for now and for this visitor alone (303), since the two can be taken apart again.
     *
     * @param part what stands behind the number in the address, with a slash; empty for the page itself
     * @return whether the request is answered
     */
    boolean leadsOn(Context ctx, Activity activity, String part) {
        Optional<Activity> standing =
                joined.standingFor(activity, Visitor.of(ctx).viewer());
        standing.ifPresent(kept -> ctx.redirect(
                "/activities/" + kept.id() + (part.isEmpty() ? "?joined=" + activity.id() : part),
                HttpStatus.SEE_OTHER));
        return standing.isPresent();
    }

    /** What was given up is not edited any more: whoever asks for that is led on, and what they sent is refused, and why. */
    private boolean refusesToChange(Context ctx, Activity activity) {
        if (!activity.isJoined() || (ctx.method() == HandlerType.GET && leadsOn(ctx, activity, ""))) {
            return activity.isJoined();
        }
        ctx.status(HttpStatus.CONFLICT);
        pages.show(
                ctx,
                "joining/given-up.peb",
                Map.of(
                        "kept",
                        joined.standingFor(activity, Visitor.of(ctx).viewer()).map(Activity::id)));
        return true;
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
        return refusesToChange(ctx, found.get()) ? Optional.empty() : found;
    }
}
