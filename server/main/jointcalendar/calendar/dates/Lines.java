package jointcalendar.calendar.dates;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityWords;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.organisation.Organisations;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.web.Visitor;

/** Activities as lines beneath a sentence about them. */
final class Lines {
    /**
     * An activity.
     *
     * @param id 0 where no more is told than that its lead is busy
     * @param title or, where it is busy, that
     */
    public record Line(long id, long leadId, String lead, String title, String certainty, String when, String place) {}

    private final Map<Long, Line> lines = new HashMap<>();

    /** Those of these that the visitor may see, with as many statements however many they are. */
    Lines(
            Collection<Long> ids,
            ActivityRepository activities,
            Organisations organisations,
            Vocabulary vocabulary,
            Visitor visitor) {
        ActivityWords said = new ActivityWords(visitor.words(), vocabulary, visitor.zone());
        for (Activity activity : activities.all(ids, visitor.viewer())) {
            lines.put(
                    activity.id(),
                    new Line(
                            activity.id(),
                            activity.plan().lead(),
                            organisations.shortName(activity.plan().lead()),
                            activity.plan().titleIn(visitor.words().language()),
                            ActivityViews.certainty(activity.plan()),
                            said.when(activity.plan()),
                            said.place(activity.plan().place())));
        }
    }

    Optional<Line> of(long activity) {
        return Optional.ofNullable(lines.get(activity));
    }

    List<Line> all(Collection<Long> ids) {
        return ids.stream().flatMap(id -> of(id).stream()).toList();
    }
}
