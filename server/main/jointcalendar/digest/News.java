package jointcalendar.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.Standing;
import jointcalendar.activity.Status;

/**
 * What a period brought to one activity, told as one piece of news.
 *
 * @param kept the activity that stands for one that was given up
 * @param changes from what the viewer knew at the period's start to what held at its end; empty for what is new
 */
record News(Kind kind, Activity activity, List<Change> changes, Optional<Activity> kept) {
    News(Kind kind, Activity activity, List<Change> changes) {
        this(kind, activity, changes, Optional.empty());
    }

    enum Kind {
        NEW,
        CHANGED,
        /** Given up for another, which the viewer may see. */
        JOINED,
        CANCELLED
    }

    /**
     * The news of an activity for a viewer who may see it now. Nothing is told of a time when the viewer could not have known of it:
     * what was seen by nobody, or by others, before it was shared is not news.
     *
     * @param since all revisions from the period's start until now
     * @param end of the period, exclusive
     */
    static Optional<News> of(Activity activity, List<Change.Revision> since, Instant end, Viewer viewer) {
        List<Change.Revision> revisions = since.stream()
                .filter(revision -> revision.version() <= activity.version())
                .toList();
        int within = (int) revisions.stream()
                .filter(revision -> revision.at().isBefore(end))
                .count();
        List<Optional<Standing>> states = states(activity, revisions).subList(0, within + 1);
        List<Change> changes = folded(revisions.subList(0, within));
        boolean toldNow = activity.plan().status() != Status.DRAFT;
        return toldNow
                ? judged(states, viewer)
                        .map(kind -> new News(kind, activity, changes))
                        .flatMap(News::worthTelling)
                : Optional.empty();
    }

    /** How it stood before the first of these revisions, and after each; before the first version it did not exist. */
    private static List<Optional<Standing>> states(Activity activity, List<Change.Revision> revisions) {
        List<Optional<Standing>> states = new ArrayList<>();
        Standing state = Standing.of(activity.plan());
        states.add(Optional.of(state));
        for (int i = revisions.size() - 1; i >= 0; i--) {
            state = state.before(revisions.get(i));
            states.add(0, revisions.get(i).version() == 1 ? Optional.empty() : Optional.of(state));
        }
        return states;
    }

    private static Optional<Kind> judged(List<Optional<Standing>> states, Viewer viewer) {
        Optional<Standing> start = states.get(0).filter(state -> isTold(state, viewer));
        Optional<Standing> end = states.get(states.size() - 1).filter(state -> isTold(state, viewer));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        if (isCancelled(end.get()) && start.filter(News::isCancelled).isEmpty()) {
            boolean wasOn = states.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(state -> isTold(state, viewer) && !isCancelled(state));
            return wasOn ? Optional.of(Kind.CANCELLED) : Optional.empty();
        }
        return Optional.of(start.isPresent() ? Kind.CHANGED : Kind.NEW);
    }

    /** Nobody is told of a draft, not even its own organisation. */
    private static boolean isTold(Standing standing, Viewer viewer) {
        return standing.status() != Status.DRAFT && standing.isKnownTo(viewer);
    }

    private static boolean isCancelled(Standing standing) {
        return standing.status() == Status.CANCELLED;
    }

    private Optional<News> worthTelling() {
        return switch (kind) {
            case NEW -> Optional.of(new News(kind, activity, List.of()));
            case CHANGED -> changes.isEmpty() ? Optional.empty() : Optional.of(this);
            case JOINED, CANCELLED -> Optional.of(this);
        };
    }

    /** Of what was cancelled since it was given up for another: that the two are one now. */
    News joinedWith(Optional<Activity> standing) {
        return kind == Kind.CANCELLED && standing.isPresent()
                ? new News(Kind.JOINED, activity, changes, standing)
                : this;
    }

    /** One change a field, from its first old to its last new value; none where it came back to what it was. */
    private static List<Change> folded(List<Change.Revision> revisions) {
        Map<Field, Change> folded = new LinkedHashMap<>();
        for (Change.Revision revision : revisions) {
            for (Change change : revision.changes()) {
                folded.merge(
                        change.field(), change, (first, last) -> new Change(first.field(), first.from(), last.to()));
            }
        }
        folded.values().removeIf(change -> change.from().equals(change.to()));
        return List.copyOf(folded.values());
    }

    /** Why it was cancelled, as it was said then; empty where nothing was said. */
    String reason() {
        return changes.stream()
                .filter(change -> change.field() == Field.CANCELLATION_REASON)
                .map(Change::to)
                .findFirst()
                .or(() -> activity.plan().cancellationReason())
                .orElse("");
    }

    /** What to tell beside "changed": the reason of a cancellation that was taken back is no longer of interest. */
    List<Change> told() {
        boolean statusChanged = changes.stream().anyMatch(change -> change.field() == Field.STATUS);
        return changes.stream()
                .filter(change -> !(statusChanged && change.field() == Field.CANCELLATION_REASON))
                .toList();
    }
}
