package jointcalendar.overlap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import jointcalendar.db.Database;
import jointcalendar.overlap.KeptRepository.Editor;
import jointcalendar.overlap.KeptRepository.Kept;
import jointcalendar.overlap.KeptRepository.Key;
import jointcalendar.overlap.KeptRepository.News;

/** What becomes of the flags of an activity that was compared anew: the rules of the README's section on the life of a flag. */
final class FlagLife {
    private final KeptRepository flags;
    private final StepRepository steps;
    private final Clock clock;

    FlagLife(Database database, Clock clock) {
        this.flags = new KeptRepository(database);
        this.steps = new StepRepository(database);
        this.clock = clock;
    }

    /** Keeps these findings as all that a changed activity is flagged for; people are told of it. */
    void keep(long activity, List<Pair> pairs) {
        keep(flags.kept(activity), faces(activity, pairs), comparison(activity, Cause.ACTIVITY));
    }

    /**
     * Keeps these findings as all that these activities are flagged for with those of lower numbers, where the rules are others now.
     *
     * @return whether any flag is other than before
     */
    boolean keepBelow(Collection<Long> activities, Map<Key, Finding> found) {
        return keep(flags.below(activities), new HashMap<>(found), comparison(0, Cause.RULES));
    }

    /** What stays as it was is not touched. */
    private boolean keep(List<Kept> kept, Map<Key, Finding> found, Comparison comparison) {
        Map<Kept, Finding> retold = new HashMap<>();
        List<Kept> lost = new ArrayList<>();
        for (Kept flag : kept) {
            Finding finding = found.remove(flag.key());
            if (finding == null && !flag.gone()) {
                lost.add(flag);
            } else if (finding != null && (flag.gone() || !finding.equals(flag.finding()))) {
                retold.put(flag, finding);
            }
        }
        flags.retell(retold);
        retold.forEach((flag, finding) -> again(flag, finding, comparison));
        flags.lose(lost);
        lost.forEach(flag -> lost(flag, comparison));
        flags.add(found, comparison.news());
        return !retold.isEmpty() || !lost.isEmpty() || !found.isEmpty();
    }

    private Comparison comparison(long activity, Cause why) {
        return new Comparison(activity, why, editor(activity, why), clock.instant());
    }

    private Supplier<Optional<Editor>> editor(long activity, Cause why) {
        return Once.of(() -> why == Cause.ACTIVITY ? flags.lastEditor(activity) : Optional.empty());
    }

    /**
     * What was compared anew, and why.
     *
     * @param editor whose change made it necessary; asked for only where something came of it
     */
    private record Comparison(long activity, Cause why, Supplier<Optional<Editor>> editor, Instant now) {
        boolean isChange() {
            return why == Cause.ACTIVITY;
        }

        News news() {
            return new News(isChange(), editor, now);
        }

        Step step(Step.What what, Optional<Reasons> before, Optional<Reasons> after) {
            Optional<Editor> by = editor.get();
            return new Step(
                    now,
                    number(by.map(Editor::account)),
                    number(by.map(Editor::organisation)),
                    what,
                    "",
                    isChange() ? OptionalLong.of(activity) : OptionalLong.empty(),
                    before,
                    after);
        }

        private static OptionalLong number(Optional<Long> number) {
            return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        }
    }

    /** What pairs with an activity come to, from each side. */
    static Map<Key, Finding> faces(long activity, List<Pair> pairs) {
        Map<Key, Finding> faces = new HashMap<>();
        for (Pair pair : pairs) {
            long other = pair.other().id();
            faces.put(Key.of(activity, other, Face.WHOLE), pair.finding());
            pair.plain().ifPresent(plain -> faces.put(Key.of(activity, other, Face.BUSY), plain));
        }
        return faces;
    }

    /** A judgement that changed is noted; facts that changed open the flag again. */
    private void again(Kept flag, Finding finding, Comparison comparison) {
        boolean same = finding.reasons().sameFacts(flag.finding().reasons());
        boolean back = flag.gone() && flag.is(Outcome.MOVED);
        if (same && !back) {
            return;
        }
        if (flag.state() != Flag.State.OPEN) {
            flags.setState(flag.id(), Flag.State.OPEN, Optional.empty(), comparison.now());
        }
        Optional<Reasons> before = Optional.of(flag.finding().reasons());
        steps.add(flag.id(), comparison.step(Step.What.CHANGED, before, Optional.of(finding.reasons())));
        flags.foundAnew(flag, finding.reasons(), comparison.news());
    }

    /** Where the rules are others now, nobody did anything that settles it. */
    private void lost(Kept flag, Comparison comparison) {
        if (comparison.isChange() && flag.state() != Flag.State.SETTLED) {
            flags.setState(flag.id(), Flag.State.SETTLED, Optional.of(Outcome.MOVED), comparison.now());
            steps.add(flag.id(), comparison.step(Step.What.MOVED, Optional.empty(), Optional.empty()));
        }
    }
    /** See {@link Overlaps#beginAnew}. */
    void forget(long activity) {
        flags.forget(activity);
    }
}
