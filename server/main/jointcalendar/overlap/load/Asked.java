package jointcalendar.overlap.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that is asked of one audience of one place. */
final class Asked {
    private record Window(LocalDate first, int days) {}

    private static final Comparator<Window> HEAVIEST =
            Comparator.comparingInt((Window window) -> -window.days()).thenComparing(Window::first);

    private final String audience;
    private final String place;
    private final LoadLimit limit;
    private final List<Demand> fixed;
    private final List<Demand> open;

    Asked(String audience, String place, Collection<Demand> demands, LoadLimit limit) {
        this.audience = audience;
        this.place = place;
        this.limit = limit;
        List<Demand> all = demands.stream()
                .filter(demand -> demand.asksFor(audience, place))
                .sorted(Demand.BY_DAYS)
                .toList();
        this.fixed = all.stream().filter(Demand::fixed).toList();
        this.open = all.stream().filter(demand -> !demand.fixed()).toList();
    }

    /** The heaviest window that holds one of the plan's days, if it is too much. */
    Optional<Load> with(Demand plan) {
        LocalDate from = plan.days().first().minusDays(limit.reach());
        LocalDate until = plan.days().last().plusDays(limit.reach());
        Days days = new Days(from, until, fixed);
        Days own = new Days(from, until, List.of(plan));
        return windows(from, plan.days().last(), days)
                .filter(window -> own.sum(window.first(), limit.window()) > 0)
                .min(HEAVIEST)
                .map(this::load);
    }

    /** The heaviest windows that share no day with each other, of those that hold a day from first to last, both inclusive. */
    List<Load> between(LocalDate first, LocalDate last) {
        LocalDate from = first.minusDays(limit.reach());
        Days days = new Days(from, last.plusDays(limit.reach()), fixed);
        List<Window> taken = new ArrayList<>();
        windows(from, last, days)
                .filter(window -> days.sum(window.first(), 1) > 0)
                .sorted(HEAVIEST)
                .filter(window -> taken.stream().allMatch(other -> areApart(window, other)))
                .forEach(taken::add);
        return taken.stream()
                .map(this::load)
                .filter(load -> !load.last().isBefore(first))
                .toList();
    }

    private java.util.stream.Stream<Window> windows(LocalDate from, LocalDate until, Days days) {
        return from.datesUntil(until.plusDays(1))
                .map(first -> new Window(first, days.sum(first, limit.window())))
                .filter(window -> window.days() > limit.days());
    }

    private boolean areApart(Window one, Window other) {
        return !one.first().plusDays(limit.reach()).isAfter(other.first().minusDays(1))
                || !other.first().plusDays(limit.reach()).isAfter(one.first().minusDays(1));
    }

    private Load load(Window window) {
        LocalDate end = window.first().plusDays(limit.reach());
        List<Demand> inIt = within(fixed, window.first(), end);
        TreeSet<LocalDate> days = new TreeSet<>();
        inIt.forEach(demand -> days.addAll(demand.days().subSet(window.first(), true, end, true)));
        return new Load(
                audience,
                Set.of(place),
                days.first(),
                days.last(),
                window.days(),
                inIt,
                within(open, window.first(), end).size(),
                limit);
    }

    private static List<Demand> within(List<Demand> demands, LocalDate first, LocalDate last) {
        return demands.stream()
                .filter(demand -> !demand.days().subSet(first, true, last, true).isEmpty())
                .toList();
    }
}
