package jointcalendar.calendar.joining;

import java.time.Instant;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.overlap.Flag;

/**
 * The two activities of a flag, of which one is to be kept, or to get a co-organiser.
 *
 * @param kept the one that is kept
 * @param other the one that is given up for it, or whose lead becomes the co-organiser
 */
record Both(Flag flag, Activity kept, Activity other) {
    /**
     * How it stood when somebody decided about it.
     *
     * @param foundAt when the flag's facts were found
     */
    record Seen(int keptVersion, int otherVersion, Instant foundAt) {}

    /** Whether it stands now as it did then. */
    boolean isAs(Seen seen) {
        return kept.version() == seen.keptVersion()
                && other.version() == seen.otherVersion()
                && flag.foundAt().equals(seen.foundAt());
    }

    /** Whether nothing has been settled yet, and there is something to settle. */
    boolean isUnsettled() {
        return flag.state() != Flag.State.SETTLED && !flag.gone() && takePlace();
    }

    private boolean takePlace() {
        return kept.plan().status().counts() && other.plan().status().counts();
    }

    /** Whether that viewer speaks for the organisation that leads one of them: for those, partners decide nothing. */
    boolean isSpokenForBy(Viewer viewer) {
        return viewer.mayPostFor(kept.plan().lead())
                || viewer.mayPostFor(other.plan().lead());
    }

    /** Whether that viewer speaks for both. */
    boolean isBothSpokenForBy(Viewer viewer) {
        return viewer.mayPostFor(kept.plan().lead())
                && viewer.mayPostFor(other.plan().lead());
    }

    /** Whoever proposes that one becomes the other agrees to what stood in both then, and to nothing that was written there since. */
    private boolean isEditedAfter(Instant then) {
        return kept.changedAt().isAfter(then) || other.changedAt().isAfter(then);
    }

    /** Of which organisation an answer to that proposal is expected; empty where it is of neither of the two any more. */
    Optional<Long> answering(Proposal proposal) {
        long lead = kept.plan().lead();
        long second = other.plan().lead();
        if (proposal.organisation() == lead) {
            return Optional.of(second);
        }
        return proposal.organisation() == second ? Optional.of(lead) : Optional.empty();
    }

    /** Why that proposal, which nobody answered, counts no more; empty while it does. */
    Optional<Proposal.Lapse> lapse(Proposal proposal) {
        if (!takePlace()) {
            return Optional.of(Proposal.Lapse.CANCELLED);
        }
        if (answering(proposal).isEmpty()) {
            return Optional.of(Proposal.Lapse.LEAD);
        }
        if (flag.gone() || !flag.finding().reasons().sameFacts(proposal.facts())) {
            return Optional.of(Proposal.Lapse.FACTS);
        }
        if (proposal.way() == Way.ONE && isEditedAfter(proposal.madeAt())) {
            return Optional.of(Proposal.Lapse.EDITED);
        }
        return Optional.of(Proposal.Lapse.SETTLED).filter(settled -> flag.state() == Flag.State.SETTLED);
    }
}
