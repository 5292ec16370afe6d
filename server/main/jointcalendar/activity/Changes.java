package jointcalendar.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.activity.Change.Field;

/** What differs between two plans, field by field. */
public final class Changes {
    private static final Set<Field> RAISING = Set.of(Field.DATES, Field.PLACE, Field.STATUS);

    private Changes() {}

    /** In the order of the fields; empty where the plans are equal. */
    public static List<Change> between(Plan before, Plan after) {
        return Arrays.stream(Field.values())
                .flatMap(field -> between(before, after, field).stream())
                .toList();
    }

    private static Optional<Change> between(Plan before, Plan after, Field field) {
        String from = FieldText.of(before, field);
        String to = FieldText.of(after, field);
        return from.equals(to) ? Optional.empty() : Optional.of(new Change(field, from, to));
    }

    /** The plan as it was before these changes, which led to it. */
    public static Plan undone(Plan after, List<Change> changes) {
        Plan plan = after;
        for (Change change : changes) {
            plan = FieldText.set(plan, change.field(), change.from());
        }
        return plan;
    }

    /** Whether a calendar client must be told to look again (RFC 5546 section 2.1.4): dates, place or status. */
    static boolean raiseSequence(List<Change> changes) {
        return changes.stream().map(Change::field).anyMatch(RAISING::contains);
    }
}
