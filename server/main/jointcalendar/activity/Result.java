package jointcalendar.activity;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of an activity, as its lead tells it once it is over.
 *
 * @param participants how many people came; told apart from the audiences, since some belong to none
 * @param outcome what it led to, or empty
 * @param recommendations for whoever plans the next for the same people, or empty
 * @param materials manuals, instructions and curricula that are left from it, or empty
 * @param attendance of each audience by its slug, as far as it is known
 */
@RecordBuilder
public record Result(
        OptionalInt participants,
        String outcome,
        String recommendations,
        String materials,
        Map<String, Attendance> attendance)
        implements ResultBuilder.With {
    /** Nothing is known yet. */
    public static final Result NONE = new Result(OptionalInt.empty(), "", "", "", Map.of());

    public Result {
        attendance = Collections.unmodifiableMap(new TreeMap<>(attendance));
    }

    /** This result with the attendance of those audiences alone. */
    Result ofAudiences(Set<String> audiences) {
        Map<String, Attendance> kept = new TreeMap<>(attendance);
        kept.keySet().retainAll(audiences);
        return kept.size() == attendance.size() ? this : withAttendance(kept);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
