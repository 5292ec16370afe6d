package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import jointcalendar.access.Viewer;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.organisation.MergeStep;

/** The activities of an organisation that is merged into another are the other's from then on; their history tells it. */
public final class ActivityMove implements MergeStep {
    private final ActivityRepository activities;
    private final Posting posting;

    public ActivityMove(ActivityRepository activities, Posting posting) {
        this.activities = activities;
        this.posting = posting;
    }

    @Override
    public List<Count> counts(long from) {
        Map<String, Integer> parts = activities.partsOf(from);
        int others = parts.entrySet().stream()
                .filter(part -> !List.of("lead", "partner", "funder").contains(part.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return List.of(
                new Count("organisation.merger.led", parts.getOrDefault("lead", 0)),
                new Count("organisation.merger.partnered", parts.getOrDefault("partner", 0)),
                new Count("organisation.merger.funded", parts.getOrDefault("funder", 0)),
                new Count("organisation.merger.otherwise", others));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        posting.handOver(activities.naming(from), from, into, who);
    }
}
