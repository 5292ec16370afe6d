package jointcalendar.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Change;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Filter;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.Plan;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.Status;
import jointcalendar.digest.DigestContent.Meeting;
import jointcalendar.digest.OpenFlags.OpenFlag;

/** Gathers what an issue tells a viewer. */
public final class Gathering {
    private static final int WEEKS = 8;
    private static final int MEETINGS_LOOKED_AT = 20;
    private static final Set<Status> PLANNED = Set.of(Status.TENTATIVE, Status.CONFIRMED);

    private final ActivityRepository activities;
    private final JoinedRepository joined;
    private final RevisionRepository revisions;
    private final OpenFlags flags;
    private final Clock clock;

    /** @param clock in the portal's zone, in which its days are counted */
    public Gathering(
            ActivityRepository activities,
            JoinedRepository joined,
            RevisionRepository revisions,
            OpenFlags flags,
            Clock clock) {
        this.activities = activities;
        this.joined = joined;
        this.revisions = revisions;
        this.flags = flags;
        this.clock = clock;
    }

    DigestContent gather(Issue issue, Viewer viewer) {
        LocalDate day = issue.day(clock.getZone());
        List<OpenFlag> open = flags.of(viewer, day).stream()
                .sorted(Comparator.comparing(flag -> !flag.isOf(viewer)))
                .toList();
        return new DigestContent(
                issue,
                issue.introduces() ? List.of() : news(issue.from(), issue.to(), viewer),
                coming(day, viewer),
                open.stream().filter(flag -> !flag.isOpportunity()).toList(),
                open.stream().filter(OpenFlag::isOpportunity).toList(),
                meeting(day, viewer));
    }

    private List<News> news(Instant from, Instant to, Viewer viewer) {
        List<Long> touched = revisions.between(from, to, viewer).stream()
                .map(Change.Revision::activity)
                .distinct()
                .toList();
        List<Activity> now = activities.all(touched, viewer);
        Map<Long, List<Change.Revision>> since = revisions.since(from, touched, viewer).stream()
                .collect(Collectors.groupingBy(Change.Revision::activity));
        Map<Long, Activity> standing = joined.standingFor(now, viewer);
        return now.stream()
                .map(activity -> News.of(activity, since.getOrDefault(activity.id(), List.of()), to, viewer))
                .flatMap(Optional::stream)
                .map(news -> news.joinedWith(
                        Optional.ofNullable(standing.get(news.activity().id()))))
                .sorted(ownFirst(viewer, News::activity))
                .toList();
    }

    private List<Activity> coming(LocalDate day, Viewer viewer) {
        LocalDate last = day.plusWeeks(WEEKS).minusDays(1);
        return activities.between(day, last, planned(Set.of()), viewer).stream()
                .sorted(ownFirst(viewer, Function.identity()))
                .toList();
    }

    private Optional<Meeting> meeting(LocalDate day, Viewer viewer) {
        return activities
                .endingFrom(
                        day, Optional.empty(), planned(Set.of("coordination-meeting")), viewer, 0, MEETINGS_LOOKED_AT)
                .stream()
                .filter(meeting -> !meeting.plan().firstDay().isBefore(day))
                .findFirst()
                .map(meeting -> new Meeting(meeting, itemsUntil(meeting.plan(), day)));
    }

    private static Optional<LocalDate> itemsUntil(Plan meeting, LocalDate day) {
        return Optional.of(meeting.firstDay().minusWeeks(1))
                .filter(until -> meeting.precision() == DatePrecision.DAY && !until.isBefore(day));
    }

    private static Filter planned(Set<String> kinds) {
        return new Filter(Set.of(), PLANNED, kinds, Set.of(), Set.of(), Set.of(), "");
    }

    static boolean isOwn(Plan plan, Viewer viewer) {
        return plan.lead() == viewer.organisation() || plan.partners().contains(viewer.organisation());
    }

    private static <T> Comparator<T> ownFirst(Viewer viewer, Function<T, Activity> activity) {
        return Comparator.<T, Boolean>comparing(
                        item -> !isOwn(activity.apply(item).plan(), viewer))
                .thenComparing(item -> activity.apply(item).plan().firstDay())
                .thenComparing(item -> activity.apply(item).id());
    }
}
