package jointcalendar.overlap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import jointcalendar.access.Guarded;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.overlap.KeptRepository.Kept;

/**
 * What people do about a flag. The two leads, their co-organisers and the coordinator may; of one whose other side they know as busy they
 * settle what they know, and no more. Each step is kept, and stands in the audit log.
 */
public final class Settlement {
    /** How an attempt ended. */
    public sealed interface Result {
        /** It is so now, or was so already. */
        record Done() implements Result {}

        /** The viewer sees the flag, and it is others who act on it. */
        record Refused() implements Result {}

        /** There is no such flag for this viewer. */
        record Unknown() implements Result {}

        /** Meanwhile the flag is gone, settled or opened again, or rests on other facts than the viewer saw; nothing was done. */
        record Stale() implements Result {}
    }

    private final Database database;
    private final OverlapRepository flags;
    private final KeptRepository kept;
    private final StepRepository steps;
    private final Plans plans;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Clock clock;

    /** @param clock the portal's business clock */
    public Settlement(
            Database database,
            OverlapRepository flags,
            Plans plans,
            ChangeCounter counter,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.flags = flags;
        this.kept = new KeptRepository(database);
        this.steps = new StepRepository(database);
        this.plans = plans;
        this.counter = counter;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the viewer may act on a flag between these, as far as the viewer sees them: whoever may edit one of them. */
    public static boolean mayActOn(Stream<? extends Guarded> sides, Viewer viewer) {
        return sides.anyMatch(viewer::mayEdit);
    }

    /** Whether the viewer may act on that flag. */
    public boolean mayActOn(Flag flag, Viewer viewer) {
        return mayActOn(plans.all(List.of(flag.first(), flag.second())).stream().map(Activity::plan), viewer);
    }

    /** Somebody is on it now. */
    public Result acknowledge(long flag, Viewer viewer) {
        return act(flag, Optional.empty(), viewer, current -> switch (current.state()) {
            case OPEN -> new Verdict.Change(Flag.State.ACKNOWLEDGED, Optional.empty(), Step.What.ACKNOWLEDGED, "");
            case ACKNOWLEDGED -> new Verdict.SoAlready();
            case SETTLED -> new Verdict.TooLate();
        });
    }

    /** Opens again what was acknowledged or settled as kept. What was joined or moved stays so until a fact changes. */
    public Result open(long flag, String reason, Viewer viewer) {
        return act(flag, Optional.empty(), viewer, current -> {
            boolean ended = current.state() == Flag.State.SETTLED && !current.is(Outcome.KEPT);
            if (ended || current.gone()) {
                return new Verdict.TooLate();
            }
            return current.state() == Flag.State.OPEN
                    ? new Verdict.SoAlready()
                    : new Verdict.Change(Flag.State.OPEN, Optional.empty(), Step.What.OPENED, reason);
        });
    }

    /**
     * Settles it: both take place as they are.
     *
     * @param seen when the facts were found that the viewer was shown; where others were found since, it is stale
     * @param reason why that is no problem; not blank
     */
    public Result keep(long flag, Instant seen, String reason, Viewer viewer) {
        return act(
                flag,
                Optional.of(seen),
                viewer,
                unlessSettled(
                        new Verdict.Change(Flag.State.SETTLED, Optional.of(Outcome.KEPT), Step.What.KEPT, reason)));
    }

    /** Settles it: the two became one, or work together. Belongs into the transaction that makes them so. */
    public Result join(long flag, Instant seen, String reason, Viewer viewer) {
        return act(
                flag,
                Optional.of(seen),
                viewer,
                unlessSettled(
                        new Verdict.Change(Flag.State.SETTLED, Optional.of(Outcome.JOINED), Step.What.JOINED, reason)));
    }

    /**
     * Opens again what was settled as joined, since the two were taken apart. Belongs into the transaction that does so, after both are
     * saved; where they do not meet any more, it stays as it is.
     */
    public Result part(long flag, String reason, Viewer viewer) {
        return act(
                flag,
                Optional.empty(),
                viewer,
                current -> current.is(Outcome.JOINED) && !current.gone()
                        ? new Verdict.Change(Flag.State.OPEN, Optional.empty(), Step.What.OPENED, reason)
                        : new Verdict.SoAlready());
    }

    /** Writes down that something was proposed or declined; somebody is on it then. */
    public Result note(long flag, Step.What what, String reason, Viewer viewer) {
        return act(
                flag,
                Optional.empty(),
                viewer,
                unlessSettled(new Verdict.Change(Flag.State.ACKNOWLEDGED, Optional.empty(), what, reason)));
    }

    private static Function<Kept, Verdict> unlessSettled(Verdict.Change change) {
        return current -> current.state() == Flag.State.SETTLED ? new Verdict.TooLate() : change;
    }

    /** What is to become of a flag as it is now. */
    private sealed interface Verdict {
        record Change(Flag.State state, Optional<Outcome> outcome, Step.What what, String reason) implements Verdict {}

        record SoAlready() implements Verdict {}

        record TooLate() implements Verdict {}
    }

    private Result act(long flag, Optional<Instant> seen, Viewer viewer, Function<Kept, Verdict> decision) {
        return database.transaction(() -> {
            counter.lock();
            Optional<Flag> shown = flags.find(flag, viewer);
            if (shown.isEmpty()) {
                return new Result.Unknown();
            }
            if (!mayActOn(shown.get(), viewer)) {
                return new Result.Refused();
            }
            boolean others =
                    seen.filter(facts -> !facts.equals(shown.get().foundAt())).isPresent();
            boolean lost = shown.get().gone() && shown.get().state() != Flag.State.SETTLED;
            return others || lost ? new Result.Stale() : decide(kept.find(flag).orElseThrow(), decision, viewer);
        });
    }

    private Result decide(Kept current, Function<Kept, Verdict> decision, Viewer viewer) {
        Verdict verdict = decision.apply(current);
        if (verdict instanceof Verdict.Change change) {
            carryOut(change, current.id(), viewer);
        }
        return verdict instanceof Verdict.TooLate ? new Result.Stale() : new Result.Done();
    }

    private void carryOut(Verdict.Change change, long flag, Viewer viewer) {
        Instant now = clock.instant();
        kept.setState(flag, change.state(), change.outcome(), now);
        steps.add(flag, step(change, viewer, now));
        record(change.what(), flag, viewer);
        counter.raise();
    }

    private void record(Step.What what, long flag, Viewer viewer) {
        audit.record(
                viewer,
                switch (what) {
                    case ACKNOWLEDGED -> "overlap.acknowledged";
                    case OPENED -> "overlap.opened";
                    case KEPT -> "overlap.kept";
                    case JOINED -> "overlap.joined";
                    case PROPOSED -> "overlap.proposed";
                    case DECLINED -> "overlap.declined";
                    case MOVED, CHANGED -> throw new IllegalArgumentException("The portal's own step");
                },
                "overlap/" + flag,
                "");
    }

    private static Step step(Verdict.Change change, Viewer viewer, Instant now) {
        return new Step(
                now,
                of(viewer.account()),
                of(viewer.organisation()),
                change.what(),
                change.reason(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionalLong of(long number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
