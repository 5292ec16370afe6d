package jointcalendar.calendar;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.Plan;
import jointcalendar.discussion.Subject;
import jointcalendar.discussion.Subjects;
import jointcalendar.text.Language;

/** Activities as subjects of discussions; their lead and partners answer for them. */
public final class ActivitySubjects implements Subjects {
    private static final String KIND = "activity";

    private final ActivityRepository activities;
    private final JoinedRepository joined;

    public ActivitySubjects(ActivityRepository activities, JoinedRepository joined) {
        this.activities = activities;
        this.joined = joined;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "/activities";
    }

    /** What was given up is discussed where the one is that stands for it. */
    @Override
    public Optional<? extends Subject> find(long id) {
        return activities
                .findForPortal(id)
                .map(found ->
                        joined.standingFor(found, Viewer.portal(Language.EN)).orElse(found))
                .map(ActivitySubjects::of);
    }

    /** The name under which an activity is discussed. */
    public static Subject.Ref ref(Activity activity) {
        return new Subject.Ref(KIND, activity.id());
    }

    /** The activity as a subject. */
    static Discussed of(Activity activity) {
        return new Discussed(activity.id(), activity.plan());
    }

    /** An activity that is discussed. */
    record Discussed(long id, Plan plan) implements Subject {
        @Override
        public Ref ref() {
            return new Ref(KIND, id);
        }

        @Override
        public String title(Language language) {
            return plan.titleIn(language);
        }

        @Override
        public String path() {
            return "/activities/" + id;
        }

        @Override
        public Set<Long> owners() {
            Set<Long> owners = new TreeSet<>(plan.partners());
            owners.add(plan.lead());
            return owners;
        }

        /** A draft is its lead's alone, whoever will see it one day. */
        @Override
        public boolean isConfidential() {
            return plan.isDraft() || plan.visibility().isConfidential();
        }

        @Override
        public boolean isSeenBy(Viewer viewer) {
            return viewer.maySee(plan);
        }
    }
}
