package jointcalendar.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jointcalendar.access.Guarded;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;

/** What decides at some time whether a viewer may know of an activity; as {@link VisibleToRepository} says it in SQL. */
public record Standing(Status status, Visibility visibility, long lead, Set<Long> partners, Set<Long> readers)
        implements Guarded {
    public static Standing of(Plan plan) {
        return new Standing(plan.status(), plan.visibility(), plan.lead(), plan.partners(), plan.readers());
    }

    public boolean isKnownTo(Viewer viewer) {
        return viewer.maySee(this);
    }

    @Override
    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    @Override
    public boolean takesPlace() {
        return status.counts();
    }

    /** How it stood before that change. */
    public Standing before(Change change) {
        return switch (change.field()) {
            case STATUS -> new Standing(Status.valueOf(change.from()), visibility, lead, partners, readers);
            case VISIBILITY -> new Standing(status, Visibility.valueOf(change.from()), lead, partners, readers);
            case LEAD -> new Standing(status, visibility, Long.parseLong(change.from()), partners, readers);
            case PARTNERS -> new Standing(status, visibility, lead, FieldText.numbers(change.from()), readers);
            case READERS -> new Standing(status, visibility, lead, partners, FieldText.numbers(change.from()));
            default -> this;
        };
    }

    /** How it stood before all changes of that revision. */
    public Standing before(Change.Revision revision) {
        Standing standing = this;
        for (Change change : revision.changes()) {
            standing = standing.before(change);
        }
        return standing;
    }

    /**
     * Of the revisions that led here, newest first, those that the viewer could watch. The one by which an activity came to be known tells
     * nothing of what changed, since that was not shared.
     */
    List<Change.Revision> watchedBy(Viewer viewer, List<Change.Revision> newestFirst) {
        List<Change.Revision> watched = new ArrayList<>();
        Standing after = this;
        for (Change.Revision revision : newestFirst) {
            Standing before = after.before(revision);
            if (after.isKnownTo(viewer)) {
                watched.add(before.isKnownTo(viewer) ? revision : revision.withoutChanges());
            }
            after = before;
        }
        return watched;
    }
}
