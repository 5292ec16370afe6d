package jointcalendar.overlap.load;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.overlap.Targets;
import jointcalendar.vocabulary.Vocabulary;

/**
 * What one activity that gathers people asks of them. Two activities on one day ask twice: whoever sends people has to send them twice.
 * One whose sessions share a day asks for it once.
 *
 * @param activity its number; 0 of a plan that is not saved
 * @param lead the organisation that asks
 * @param kind slug of the vocabulary; empty where no more is told than that its lead is busy
 * @param audiences slugs of the vocabulary
 * @param targets where the people come from
 * @param days on which it takes place, those of its sessions as they are stored; where only the months are known, all within which it may lie
 * @param fixed whether it takes place on those days, and not on some of them
 */
public record Demand(
        long activity,
        long lead,
        Optional<String> kind,
        Set<String> audiences,
        Targets targets,
        NavigableSet<LocalDate> days,
        boolean fixed) {
    /** Of those on the same days the one by the organisation with the lower number first, as in any list of what is told as busy. */
    static final Comparator<Demand> BY_DAYS = Comparator.comparing(
                    (Demand demand) -> demand.days().first())
            .thenComparing(demand -> demand.days().last())
            .thenComparing(Demand::lead)
            .thenComparing(Demand::activity);

    /** What a plan asks, whatever its status is; nothing where it gathers nobody, or does not say whom. */
    public static Optional<Demand> of(Plan plan, long activity, Vocabulary vocabulary) {
        Targets targets = Targets.of(plan);
        if (!vocabulary.gathers(plan.kind())
                || plan.audiences().isEmpty()
                || targets.codes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Demand(
                activity,
                plan.lead(),
                Optional.of(plan.kind()),
                plan.audiences(),
                targets,
                days(plan.sessions()),
                plan.precision() == DatePrecision.DAY));
    }

    private static NavigableSet<LocalDate> days(Collection<Session> sessions) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        sessions.forEach(session -> add(session.firstDay(), session.lastDay(), days));
        return days;
    }

    /** Adds the days from first to last, both inclusive. */
    static void add(LocalDate first, LocalDate last, Set<LocalDate> days) {
        first.datesUntil(last.plusDays(1)).forEach(days::add);
    }

    /** The same on other days, so many later or, where negative, earlier. */
    public Demand later(long by) {
        NavigableSet<LocalDate> moved = new TreeSet<>();
        days.forEach(day -> moved.add(day.plusDays(by)));
        return new Demand(activity, lead, kind, audiences, targets, moved, fixed);
    }

    /** Whether more is told of it than that its lead is busy. */
    public boolean isTold() {
        return kind.isPresent();
    }

    /** Whether both need some of the same people. */
    public boolean samePeople(Demand other) {
        return audiences.stream().anyMatch(other.audiences::contains)
                && !targets.meeting(other.targets).isEmpty();
    }

    /** Whether that audience of that place is asked for. */
    boolean asksFor(String audience, String place) {
        return audiences.contains(audience) && targets.cover(place);
    }
}
