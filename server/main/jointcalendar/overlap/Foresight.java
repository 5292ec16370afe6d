package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Outline;
import jointcalendar.activity.OutlineRepository;
import jointcalendar.db.Database;

/** Works out what other windows would change, without storing anything. */
public final class Foresight {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Supplier<Basis> basis;
    private final OutlineRepository outlines;

    public Foresight(Database database, Supplier<Basis> basis) {
        this.basis = basis;
        this.outlines = new OutlineRepository(database);
    }

    /** Of pairs that are not both over on that day and that the viewer may see whole. */
    public Preview of(Windows wanted, Viewer viewer, LocalDate today) {
        Basis now = basis.get();
        Basis then = now.within(wanted);
        if (then == now) {
            return Preview.of(List.of());
        }
        int reach = Math.max(now.reach(), then.reach());
        List<Outline> all = outlines.during(today.minusDays(reach), FOR_EVER, now.vocabulary()).stream()
                .filter(outline -> viewer.maySee(outline.plan()))
                .toList();
        Window window = new Window(now, today.minusDays(reach), FOR_EVER, all);
        List<Preview.Change> changes = new ArrayList<>();
        all.stream().filter(one -> !isOver(one, today)).forEach(one -> window.near(one, reach)
                .filter(other -> other.id() < one.id() || isOver(other, today))
                .flatMap(other -> change(one, other, now, then).stream())
                .forEach(changes::add));
        return Preview.of(changes);
    }

    private static boolean isOver(Outline one, LocalDate today) {
        return one.plan().lastDay().isBefore(today);
    }

    private static Optional<Preview.Change> change(Outline one, Outline other, Basis now, Basis then) {
        Optional<Finding> before = now.pair(one.plan(), other).map(Pair::finding);
        Optional<Finding> after = then.pair(one.plan(), other).map(Pair::finding);
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(
                one.id() < other.id()
                        ? new Preview.Change(one, other, before, after)
                        : new Preview.Change(other, one, before, after));
    }
}
