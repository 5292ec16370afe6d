package jointcalendar.overlap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Outline;

/**
 * What other windows would make of the flags of pairs that are not both over.
 *
 * @param coming flags that are not there now, the strongest first
 * @param going flags that would be there no more, the strongest first
 * @param turning flags that would be of another kind, the strongest first
 * @param shifting flags that would be of the same kind and of another strength
 */
public record Preview(List<Change> coming, List<Change> going, List<Change> turning, List<Change> shifting) {
    private static final Comparator<Change> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Change change) -> -change.finding().strength())
            .thenComparingLong(change -> change.one().id())
            .thenComparingLong(change -> change.other().id());

    /** One flag now and then, of which at least one is there; {@code one} is the activity of the lower number. */
    public record Change(Outline one, Outline other, Optional<Finding> now, Optional<Finding> then) {
        /** What it would be; where it goes, what it is. */
        public Finding finding() {
            return then.or(() -> now).orElseThrow();
        }
    }

    static Preview of(List<Change> changes) {
        return new Preview(
                sorted(changes, change -> change.now().isEmpty()),
                sorted(changes, change -> change.then().isEmpty()),
                sorted(changes, change -> both(change) && kind(change.now()) != kind(change.then())),
                sorted(changes, change -> both(change) && kind(change.now()) == kind(change.then())));
    }

    /** Whether all flags would be as they are. */
    public boolean isEmpty() {
        return coming.isEmpty() && going.isEmpty() && turning.isEmpty() && shifting.isEmpty();
    }

    private static List<Change> sorted(List<Change> changes, java.util.function.Predicate<Change> which) {
        return changes.stream().filter(which).sorted(STRONGEST_FIRST).toList();
    }

    private static boolean both(Change change) {
        return change.now().isPresent() && change.then().isPresent();
    }

    private static Kind kind(Optional<Finding> finding) {
        return finding.orElseThrow().kind();
    }
}
