package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.activity.Outline;

/** All activities of some time, in memory, each ready to be compared with each. */
final class Window {
    private final Basis basis;
    private final LocalDate first;
    private final LocalDate last;
    private final Near.Numbers numbers = new Near.Numbers();
    private final List<Near> all;

    /** @param outlines those with a day from first to last, both inclusive */
    Window(Basis basis, LocalDate first, LocalDate last, Collection<Outline> outlines) {
        this.basis = basis;
        this.first = first;
        this.last = last;
        this.all = outlines.stream()
                .filter(outline -> outline.plan().status().counts())
                .map(outline -> new Near(outline, basis, numbers))
                .toList();
    }

    /** Whether it holds all that by this basis could concern activities with these first and last days. */
    boolean holds(Basis by, LocalDate from, LocalDate to) {
        return by == basis
                && !from.minusDays(by.reach()).isBefore(first)
                && !to.plusDays(by.reach()).isAfter(last);
    }

    /**
     * Those that could concern one, itself left out.
     *
     * @param reach beyond so many days between them they do not
     */
    Stream<Outline> near(Outline one, int reach) {
        if (!one.plan().status().counts()) {
            return Stream.empty();
        }
        Near near = new Near(one, basis, numbers);
        return all.stream()
                .filter(other -> other.outline.id() != one.id() && near.mayConcern(other, reach))
                .map(other -> other.outline);
    }

    /** What one is flagged for with activities of lower numbers, so that each pair is named once. */
    List<Pair> pairsBelow(Outline one) {
        return near(one, basis.reach())
                .filter(other -> other.id() < one.id())
                .flatMap(other -> basis.pair(one.plan(), other).stream())
                .toList();
    }
}
