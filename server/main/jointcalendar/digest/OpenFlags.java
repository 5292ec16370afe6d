package jointcalendar.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.overlap.Finding;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.FlagFilter;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.OverlapRepository;

/** The overlaps that wait for a decision, with their activities. */
public final class OpenFlags {
    private static final int MOST = 500;

    /** An overlap of which the viewer may see both activities. */
    record OpenFlag(Finding finding, Activity first, Activity second) {
        boolean isOpportunity() {
            return finding.kind() == Kind.OPPORTUNITY;
        }

        boolean isOf(Viewer viewer) {
            return Gathering.isOwn(first.plan(), viewer) || Gathering.isOwn(second.plan(), viewer);
        }
    }

    private final OverlapRepository flags;
    private final ActivityRepository activities;

    public OpenFlags(OverlapRepository flags, ActivityRepository activities) {
        this.flags = flags;
        this.activities = activities;
    }

    /** The strongest first, but for pairs of which both are over on that day. */
    List<OpenFlag> of(Viewer viewer, LocalDate today) {
        List<Flag> open = flags.open(FlagFilter.WHOLE, viewer, today, 0, MOST);
        Map<Long, Activity> seen = activities
                .all(
                        open.stream()
                                .flatMap(flag -> Stream.of(flag.first(), flag.second()))
                                .collect(Collectors.toSet()),
                        viewer)
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return open.stream()
                .filter(flag -> seen.containsKey(flag.first()) && seen.containsKey(flag.second()))
                .map(flag -> new OpenFlag(
                        flag.finding(),
                        Objects.requireNonNull(seen.get(flag.first())),
                        Objects.requireNonNull(seen.get(flag.second()))))
                .toList();
    }
}
