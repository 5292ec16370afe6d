package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jointcalendar.activity.Glimpse;
import jointcalendar.activity.GlimpseRepository;
import jointcalendar.activity.Seen;
import jointcalendar.web.Visitor;

/** Reads what a view has found a place for, and nothing else. */
final class Placing {
    /** A day with more than these needs no telling that some of them meet. */
    private static final int MOST_MARKED = 500;

    private final GlimpseRepository glimpses;
    private final Entries entries;
    private final Marks marks;

    Placing(GlimpseRepository glimpses, Entries entries, Marks marks) {
        this.glimpses = glimpses;
        this.entries = entries;
        this.marks = marks;
    }

    List<Glimpse> between(LocalDate first, LocalDate last, CalendarAddress address, Visitor visitor) {
        return glimpses.between(first, last, address.filter(), visitor.viewer());
    }

    /**
     * Words for what has a place.
     *
     * @param found all that is there, with a place or not, since marks are told of both
     */
    Placed of(List<Glimpse> placed, Collection<Glimpse> found, Visitor visitor) {
        List<Long> numbers = Glimpse.numbers(Stream.concat(placed.stream(), found.stream()));
        Map<Long, Marks.Mark> flags =
                marks.of(numbers.subList(0, Math.min(MOST_MARKED, numbers.size())), visitor.viewer());
        Function<Glimpse, Optional<Seen>> seen = glimpses.seen(placed, visitor.viewer());
        Function<Seen, Entry> words = entries.marked(numbers, flags, visitor);
        return new Placed(glimpse -> seen.apply(glimpse).map(words), flags);
    }
}
