package jointcalendar.calendar.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.Step;
import jointcalendar.text.Language;

/**
 * Joins two activities where both leads want it: the one proposes, the other accepts. Whoever speaks for both joins at once. Each step is
 * one transaction, in which nobody else changes the calendar, and tells the other side by mail.
 */
public final class Joining {
    /** How an attempt ended. */
    sealed interface Outcome {
        /** @param kept the activity that stays */
        record Joined(long kept) implements Outcome {}

        /** It is written down and told. */
        record Noted() implements Outcome {}

        /** The viewer sees the flag, and it is others who decide. */
        record Refused() implements Outcome {}

        /** There is no such flag for this viewer, or no such proposal of it. */
        record Unknown() implements Outcome {}

        /** Something changed since the viewer was shown it, or somebody decided already; nothing was done. */
        record Stale() implements Outcome {}

        /** It cannot be done so; nothing was done. */
        record Hindered(List<Hindrance> hindrances) implements Outcome {}
    }

    /** What somebody wants. */
    record Wish(Way way, long kept, Choices choices, String words, Both.Seen seen) {}

    private final Database database;
    private final ActivityRepository activities;
    private final OverlapRepository flags;
    private final ProposalRepository proposals;
    private final Settlement settlement;
    private final Merging merging;
    private final Hindrances hindrances;
    private final JoiningMail mail;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Clock clock;

    /** @param clock the portal's business clock */
    public Joining(
            Database database,
            ActivityRepository activities,
            OverlapRepository flags,
            ProposalRepository proposals,
            Settlement settlement,
            Merging merging,
            Hindrances hindrances,
            JoiningMail mail,
            ChangeCounter counter,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.activities = activities;
        this.flags = flags;
        this.proposals = proposals;
        this.settlement = settlement;
        this.merging = merging;
        this.hindrances = hindrances;
        this.mail = mail;
        this.counter = counter;
        this.audit = audit;
        this.clock = clock;
    }

    /** The two of a flag as the viewer sees them, the first of them kept unless the other is named; empty where one is not seen whole. */
    Optional<Both> both(long flag, long kept, Viewer viewer) {
        return flags.find(flag, viewer)
                .filter(found -> found.face() == Face.WHOLE && found.busy().isEmpty())
                .flatMap(found -> both(found, kept, viewer));
    }

    private Optional<Both> both(Flag flag, long kept, Viewer viewer) {
        Optional<Activity> first = activities.find(flag.first(), viewer);
        Optional<Activity> second = activities.find(flag.second(), viewer);
        return first.flatMap(
                one -> second.map(two -> kept == two.id() ? new Both(flag, two, one) : new Both(flag, one, two)));
    }

    /** Joins the two at once where the viewer speaks for both; otherwise asks the other side. */
    Outcome wish(long flag, Wish wish, Viewer viewer) {
        return told(database.transaction(() -> {
            counter.lock();
            return both(flag, wish.kept(), viewer)
                    .map(both -> wish(both, wish, viewer))
                    .orElseGet(Outcome.Unknown::new);
        }));
    }

    private Outcome wish(Both both, Wish wish, Viewer viewer) {
        if (!both.isSpokenForBy(viewer)) {
            return new Outcome.Refused();
        }
        if (both.kept().id() != wish.kept()) {
            return new Outcome.Unknown();
        }
        if (!both.isUnsettled() || !both.isAs(wish.seen()) || isProposedAlready(both)) {
            return new Outcome.Stale();
        }
        List<Hindrance> found = hindrances.of(wish.way(), both, wish.choices());
        if (!found.isEmpty()) {
            return new Outcome.Hindered(found);
        }
        Proposal proposal = stored(both, wish, viewer);
        return both.isBothSpokenForBy(viewer)
                ? carryOut(both, proposal, "", viewer, JoiningMail.News.JOINED)
                : proposed(both, proposal, viewer);
    }

    /** One that lapsed is ended, so that there is one at a time. */
    private boolean isProposedAlready(Both both) {
        return proposals.of(both.flag().id()).stream().filter(Proposal::isOpen).anyMatch(proposal -> both.lapse(
                        proposal)
                .map(lapse -> {
                    lapsed(both, proposal, lapse);
                    return false;
                })
                .orElse(true));
    }

    private Proposal stored(Both both, Wish wish, Viewer viewer) {
        Proposal draft = new Proposal(
                0,
                both.flag().id(),
                now(),
                viewer.account(),
                viewer.organisation(),
                wish.way(),
                wish.kept(),
                wish.way() == Way.ONE ? wish.choices() : Choices.NONE,
                wish.words(),
                both.flag().finding().reasons(),
                Optional.empty());
        long id = proposals.add(draft);
        return proposals.of(draft.flag()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Outcome proposed(Both both, Proposal proposal, Viewer viewer) {
        must(settlement.note(both.flag().id(), Step.What.PROPOSED, proposal.words(), viewer));
        mail.tell(JoiningMail.News.PROPOSED, proposal, both, viewer.account());
        return new Outcome.Noted();
    }

    /** @param seen what the viewer was shown */
    Outcome accept(long flag, long proposal, Both.Seen seen, String answer, Viewer viewer) {
        return answer(flag, proposal, viewer, (both, open) -> {
            if (!mayAnswer(both, open, viewer)) {
                return new Outcome.Refused();
            }
            if (!both.isAs(seen)) {
                return new Outcome.Stale();
            }
            List<Hindrance> found = hindrances.of(open.way(), both, open.choices());
            return found.isEmpty()
                    ? carryOut(both, open, answer, viewer, JoiningMail.News.ACCEPTED)
                    : new Outcome.Hindered(found);
        });
    }

    Outcome decline(long flag, long proposal, String answer, Viewer viewer) {
        return answer(flag, proposal, viewer, (both, open) -> {
            if (!mayAnswer(both, open, viewer)) {
                return new Outcome.Refused();
            }
            must(settlement.note(flag, Step.What.DECLINED, answer, viewer));
            end(open, Proposal.State.DECLINED, answer, viewer);
            mail.tell(JoiningMail.News.DECLINED, ended(open), both, viewer.account());
            return new Outcome.Noted();
        });
    }

    Outcome withdraw(long flag, long proposal, Viewer viewer) {
        return answer(flag, proposal, viewer, (both, open) -> {
            if (!viewer.mayPostFor(open.organisation())) {
                return new Outcome.Refused();
            }
            end(open, Proposal.State.WITHDRAWN, "", viewer);
            audit.record(viewer, "joining.withdrawn", "overlap/" + flag, "proposal " + proposal);
            mail.tell(JoiningMail.News.WITHDRAWN, ended(open), both, viewer.account());
            return new Outcome.Noted();
        });
    }

    static boolean mayAnswer(Both both, Proposal proposal, Viewer viewer) {
        return both.answering(proposal).filter(viewer::mayPostFor).isPresent();
    }

    private Outcome answer(long flag, long proposal, Viewer viewer, BiFunction<Both, Proposal, Outcome> decision) {
        return told(database.transaction(() -> {
            counter.lock();
            Optional<Proposal> found = proposals.of(flag).stream()
                    .filter(one -> one.id() == proposal)
                    .findFirst();
            Optional<Both> both = found.flatMap(one -> both(flag, one.kept(), viewer));
            return both.map(two -> answer(two, found.orElseThrow(), viewer, decision))
                    .orElseGet(Outcome.Unknown::new);
        }));
    }

    private Outcome answer(Both both, Proposal proposal, Viewer viewer, BiFunction<Both, Proposal, Outcome> decision) {
        if (!both.isSpokenForBy(viewer)) {
            return new Outcome.Refused();
        }
        Optional<Proposal.Lapse> lapse = both.lapse(proposal).filter(why -> proposal.isOpen());
        lapse.ifPresent(why -> lapsed(both, proposal, why));
        return lapse.isPresent() || !proposal.isOpen() ? new Outcome.Stale() : decision.apply(both, proposal);
    }

    /** The flag is settled first: what becomes of its facts then is no news of its own. */
    private Outcome carryOut(Both both, Proposal proposal, String answer, Viewer viewer, JoiningMail.News news) {
        must(settlement.join(both.flag().id(), both.flag().foundAt(), proposal.words(), viewer));
        end(proposal, Proposal.State.ACCEPTED, answer, viewer);
        if (proposal.way() == Way.ONE) {
            merging.becomeOne(both, proposal.choices(), viewer);
        } else {
            merging.workTogether(both, viewer);
        }
        mail.tell(news, ended(proposal), both, viewer.account());
        return new Outcome.Joined(both.kept().id());
    }

    /** Takes apart what became one: what was given up takes place again as it was. What came along with it stays where it is. */
    Outcome takeApart(long flag, Viewer viewer) {
        return told(database.transaction(() -> {
            counter.lock();
            Optional<Both> joined = joined(flag, viewer);
            if (joined.isEmpty() || !viewer.isCoordinator()) {
                return joined.isEmpty() ? new Outcome.Stale() : new Outcome.Refused();
            }
            merging.takeApart(joined.get(), viewer);
            must(settlement.part(flag, "", viewer));
            proposals.of(flag).stream()
                    .filter(one -> one.state() == Proposal.State.ACCEPTED)
                    .findFirst()
                    .ifPresent(one -> mail.tell(JoiningMail.News.PARTED, one, joined.get(), viewer.account()));
            return new Outcome.Noted();
        }));
    }

    /** The two of a flag, where the one was given up for the other. */
    Optional<Both> joined(long flag, Viewer viewer) {
        return both(flag, 0, viewer)
                .map(both -> both.kept().isJoined() ? new Both(both.flag(), both.other(), both.kept()) : both)
                .filter(both -> both.other().joinedInto().isPresent()
                        && both.other().joinedInto().getAsLong() == both.kept().id());
    }

    /** Ends proposals that count no more, and tells both sides. */
    public void endLapsed() {
        Viewer portal = Viewer.portal(Language.EN);
        proposals
                .open()
                .forEach(proposal -> told(database.transaction(() -> {
                    counter.lock();
                    both(proposal.flag(), proposal.kept(), portal)
                            .ifPresent(both -> both.lapse(proposal).ifPresent(why -> lapsed(both, proposal, why)));
                    return new Outcome.Noted();
                })));
    }

    private void lapsed(Both both, Proposal proposal, Proposal.Lapse why) {
        Proposal.Ending ending = new Proposal.Ending(Proposal.State.LAPSED, now(), 0, "", Optional.of(why));
        if (proposals.end(proposal.id(), ending)) {
            mail.tell(JoiningMail.News.LAPSED, ended(proposal), both, 0);
        }
    }

    private void end(Proposal proposal, Proposal.State state, String answer, Viewer viewer) {
        proposals.end(proposal.id(), new Proposal.Ending(state, now(), viewer.account(), answer, Optional.empty()));
    }

    private Proposal ended(Proposal proposal) {
        return proposals.of(proposal.flag()).stream()
                .filter(one -> one.id() == proposal.id())
                .findFirst()
                .orElse(proposal);
    }

    /** What was found under the lock is so until the transaction ends; were it not, nothing would be stored. */
    private static void must(Settlement.Result result) {
        if (!(result instanceof Settlement.Result.Done)) {
            throw new IllegalStateException("A flag changed beside a lock: " + result);
        }
    }

    private Outcome told(Outcome outcome) {
        mail.send();
        return outcome;
    }

    private Instant now() {
        return clock.instant();
    }
}
