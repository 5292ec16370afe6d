package jointcalendar.overlap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.overlap.KeptRepository.Kept;
import jointcalendar.overlap.KeptRepository.Key;

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
        keep(flags.kept(activity), faces(activity, pairs), Cause.ACTIVITY, activity);
    }

    /**
     * Keeps these findings as all that these activities are flagged for with those of lower numbers, where the rules are others now.
     *
     * @return whether any flag is other than before
     */
    boolean keepBelow(Collection<Long> activities, Map<Key, Finding> found) {
        return keep(flags.below(activities), new HashMap<>(found), Cause.RULES, 0);
    }

    private boolean keep(List<Kept> kept, Map<Key, Finding> found, Cause why, long activity) {
        Instant now = clock.instant();
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
        retold.forEach((flag, finding) -> again(flag, finding, activity, why, now));
        flags.lose(lost);
        lost.forEach(flag -> lost(flag, activity, why, now));
        flags.add(found, why == Cause.ACTIVITY, now);
        return !retold.isEmpty() || !lost.isEmpty() || !found.isEmpty();
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
    private void again(Kept flag, Finding finding, long activity, Cause why, Instant now) {
        boolean same = finding.reasons().sameFacts(flag.finding().reasons());
        boolean back = flag.gone() && flag.is(Outcome.MOVED);
        if (same && !back) {
            return;
        }
        if (flag.state() != Flag.State.OPEN) {
            flags.setState(flag.id(), Flag.State.OPEN, Optional.empty(), now);
        }
        Optional<Reasons> before = Optional.of(flag.finding().reasons());
        steps.add(flag.id(), Step.What.CHANGED, cause(activity, why), before, Optional.of(finding.reasons()), now);
        if (why == Cause.ACTIVITY) {
            flags.makeNews(flag, finding.reasons(), now);
        }
    }

    /** Where the rules are others now, nobody did anything that settles it. */
    private void lost(Kept flag, long activity, Cause why, Instant now) {
        if (why == Cause.ACTIVITY && flag.state() != Flag.State.SETTLED) {
            flags.setState(flag.id(), Flag.State.SETTLED, Optional.of(Outcome.MOVED), now);
            steps.add(flag.id(), Step.What.MOVED, activity, Optional.empty(), Optional.empty(), now);
        }
    }

    private static long cause(long activity, Cause why) {
        return why == Cause.ACTIVITY ? activity : 0;
    }
}
