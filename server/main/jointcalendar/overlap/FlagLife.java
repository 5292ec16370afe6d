package jointcalendar.overlap;

import java.time.Clock;
import java.time.Instant;
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

    /**
     * Keeps these findings as all that the activity is flagged for.
     *
     * @param why whether people are told of it
     */
    void keep(long activity, List<Pair> pairs, Cause why) {
        Map<Key, Finding> found = faces(pairs);
        Instant now = clock.instant();
        for (Kept flag : flags.kept(activity)) {
            Finding finding = found.remove(flag.from(activity));
            if (finding != null) {
                again(flag, finding, activity, why, now);
            } else if (!flag.gone()) {
                lose(flag, activity, why, now);
            }
        }
        flags.add(activity, found, why == Cause.ACTIVITY, now);
    }

    private static Map<Key, Finding> faces(List<Pair> pairs) {
        Map<Key, Finding> faces = new HashMap<>();
        for (Pair pair : pairs) {
            long other = pair.other().id();
            faces.put(new Key(other, Face.WHOLE), pair.finding());
            pair.plain().ifPresent(plain -> faces.put(new Key(other, Face.BUSY), plain));
        }
        return faces;
    }

    /** What stays as it was is not touched; a judgement that changed is noted; facts that changed open the flag again. */
    private void again(Kept flag, Finding finding, long activity, Cause why, Instant now) {
        boolean same = finding.reasons().sameFacts(flag.finding().reasons());
        boolean back = flag.gone() && flag.is(Outcome.MOVED);
        if (flag.gone() || !finding.equals(flag.finding())) {
            flags.retell(flag, finding);
        }
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
    private void lose(Kept flag, long activity, Cause why, Instant now) {
        flags.lose(flag);
        if (why == Cause.ACTIVITY && flag.state() != Flag.State.SETTLED) {
            flags.setState(flag.id(), Flag.State.SETTLED, Optional.of(Outcome.MOVED), now);
            steps.add(flag.id(), Step.What.MOVED, activity, Optional.empty(), Optional.empty(), now);
        }
    }

    private static long cause(long activity, Cause why) {
        return why == Cause.ACTIVITY ? activity : 0;
    }
}
