package jointcalendar.calendar.conflict;

import java.util.List;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.Changes;
import jointcalendar.activity.Plan;
import jointcalendar.activity.RevisionRepository;

/** Activities as they stood at an earlier version. */
final class FormerPlans {
    private final RevisionRepository revisions;

    FormerPlans(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /** The plan at that version; empty where there was none, or where the viewer might not see it then. */
    Optional<Plan> at(Activity activity, int version, Viewer viewer) {
        if (version < 1 || version > activity.version()) {
            return Optional.empty();
        }
        Plan plan = activity.plan();
        for (Change.Revision revision : all(activity)) {
            plan = revision.version() > version ? Changes.undone(plan, revision.changes()) : plan;
        }
        return Optional.of(plan).filter(viewer::maySee);
    }

    /** Newest first. What may be told of them is judged above, by how the plan stood. */
    private List<Change.Revision> all(Activity activity) {
        return revisions.of(activity, Viewer.portal(jointcalendar.text.Language.EN));
    }

    /** Those saved after that version, as the viewer may know them, newest first. */
    List<Change.Revision> since(Activity activity, int version, Viewer viewer) {
        return revisions.of(activity, viewer).stream()
                .filter(revision -> revision.version() > version)
                .toList();
    }
}
