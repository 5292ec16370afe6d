package jointcalendar.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Sorts activities into what is looked back on and what is looked ahead to. */
final class AgendaItems {
    static final Comparator<Activity> BY_DAYS = Comparator.comparing(
                    (Activity activity) -> activity.plan().firstDay())
            .thenComparing(activity -> activity.plan().lastDay())
            .thenComparing(Activity::id);

    private final MeetingRound round;
    private final LocalDate today;
    private final Instant lastMeeting;
    private final Organisations organisations;
    private final List<String> themes;

    /** @param zone in which the days are those of the portal */
    AgendaItems(MeetingRound round, LocalDate today, ZoneId zone, Organisations organisations, Vocabulary vocabulary) {
        this.round = round;
        this.today = today;
        this.lastMeeting = round.from().atStartOfDay(zone).toInstant();
        this.organisations = organisations;
        this.themes = vocabulary.themes().stream().map(Term::slug).toList();
    }

    /** By organisation, in the order of their short names. */
    List<Agenda.Report> reports(List<Activity> activities) {
        Map<Long, List<Agenda.Told>> byLead =
                new TreeMap<>(Comparator.comparing(organisations::shortName, String.CASE_INSENSITIVE_ORDER));
        byLead.putAll(activities.stream()
                .filter(activity -> !round.holds(activity.id()) && !activity.isJoined())
                .sorted(BY_DAYS)
                .flatMap(activity -> state(activity).map(state -> new Agenda.Told(activity, state)).stream())
                .collect(Collectors.groupingBy(told -> told.activity().plan().lead())));
        return byLead.entrySet().stream()
                .map(entry -> new Agenda.Report(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<Agenda.State> state(Activity activity) {
        Plan plan = activity.plan();
        if (plan.status() == Status.CANCELLED) {
            return activity.changedAt().isBefore(lastMeeting) ? Optional.empty() : Optional.of(Agenda.State.CANCELLED);
        }
        if (!plan.status().counts()
                || !isOverByTheMeeting(plan)
                || plan.lastDay().isBefore(round.from())) {
            return Optional.empty();
        }
        if (!plan.lastDay().isBefore(today)) {
            return Optional.of(Agenda.State.AHEAD);
        }
        return Optional.of(plan.result().outcome().isBlank() ? Agenda.State.OUTCOME_MISSING : Agenda.State.DONE);
    }

    private boolean isOverByTheMeeting(Plan plan) {
        return plan.lastDay().isBefore(round.meeting().first());
    }

    /** By theme, in the order of the vocabulary; what has none comes last. */
    List<Agenda.Outlook> outlooks(List<Activity> activities) {
        Map<String, List<Activity>> byTheme = activities.stream()
                .filter(activity -> !round.holds(activity.id()))
                .filter(activity -> isComing(activity.plan()))
                .sorted(BY_DAYS)
                .collect(Collectors.groupingBy(activity -> mainTheme(activity.plan())));
        return byTheme.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> place(entry.getKey())))
                .map(entry -> new Agenda.Outlook(entry.getKey(), introducer(entry.getValue()), entry.getValue()))
                .toList();
    }

    private boolean isComing(Plan plan) {
        return plan.status().counts()
                && !isOverByTheMeeting(plan)
                && !plan.firstDay().isAfter(round.until());
    }

    private String mainTheme(Plan plan) {
        return plan.themes().stream().min(Comparator.comparingInt(this::place)).orElse("");
    }

    private int place(String theme) {
        int place = themes.indexOf(theme);
        return place < 0 ? themes.size() : place;
    }

    /** Of two that lead as many, the one whose turn comes first. */
    private static long introducer(List<Activity> activities) {
        Map<Long, Long> led = activities.stream()
                .map(activity -> activity.plan().lead())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        long most = led.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return led.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
