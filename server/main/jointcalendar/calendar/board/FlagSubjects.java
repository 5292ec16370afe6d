package jointcalendar.calendar.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Plan;
import jointcalendar.discussion.Subject;
import jointcalendar.discussion.Subjects;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;

/**
 * Flags as subjects of discussions; the leads of both activities and their co-organisers answer for them. The two faces of a flag have a
 * discussion each: what is said among those who see both activities is not for those who know one of them as busy.
 */
public final class FlagSubjects implements Subjects {
    static final String KIND = "overlap";

    private final OverlapRepository flags;
    private final ActivityRepository activities;
    private final OrganisationRepository organisations;
    private final Messages messages;

    public FlagSubjects(
            OverlapRepository flags,
            ActivityRepository activities,
            OrganisationRepository organisations,
            Messages messages) {
        this.flags = flags;
        this.activities = activities;
        this.organisations = organisations;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "/overlaps";
    }

    @Override
    public Optional<? extends Subject> find(long id) {
        return flags.find(id, Viewer.portal(Language.EN)).flatMap(this::of);
    }

    /** The flag as a subject; nothing where an activity of it is gone. */
    Optional<Discussed> of(Flag flag) {
        List<Plan> plans = activities.allForPortal(List.of(flag.first(), flag.second())).stream()
                .sorted(Comparator.comparingLong(Activity::id))
                .map(Activity::plan)
                .toList();
        return plans.size() == 2 ? Optional.of(new Discussed(flag, plans.get(0), plans.get(1))) : Optional.empty();
    }

    /** A flag that is discussed. */
    final class Discussed implements Subject {
        private final Flag flag;
        private final Plan first;
        private final Plan second;

        private Discussed(Flag flag, Plan first, Plan second) {
            this.flag = flag;
            this.first = first;
            this.second = second;
        }

        @Override
        public Ref ref() {
            return new Ref(KIND, flag.id());
        }

        /** It names no more than who leads the two, which the face for those who know one as busy tells as well. */
        @Override
        public String title(Language language) {
            return messages.in(language).say("flag.subject", shortName(first.lead()), shortName(second.lead()));
        }

        private String shortName(long organisation) {
            return organisations.all().shortName(organisation);
        }

        @Override
        public String path() {
            return FlagSubjects.this.path() + "/" + flag.id();
        }

        @Override
        public Set<Long> owners() {
            Set<Long> owners = new TreeSet<>(Set.of(first.lead()));
            owners.add(second.lead());
            owners.addAll(first.partners());
            owners.addAll(second.partners());
            return owners;
        }

        @Override
        public boolean isConfidential() {
            return isKept(first) || isKept(second);
        }

        private static boolean isKept(Plan plan) {
            return plan.isDraft() || plan.visibility().isConfidential();
        }

        @Override
        public boolean isSeenBy(Viewer viewer) {
            boolean both = viewer.maySee(first) && viewer.maySee(second);
            return both || (flag.face() == Face.BUSY && (knows(viewer, first, second) || knows(viewer, second, first)));
        }

        private static boolean knows(Viewer viewer, Plan seen, Plan busy) {
            return viewer.maySee(seen) && viewer.mayKnowBusy(busy);
        }
    }
}
