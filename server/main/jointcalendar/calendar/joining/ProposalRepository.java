package jointcalendar.calendar.joining;

import static jointcalendar.db.schema.Tables.OVERLAP_PROPOSAL;

import java.util.List;
import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.OverlapProposalRecord;
import jointcalendar.overlap.Reasons;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** All SQL of proposals. Whoever asks has made sure that the viewer sees the flag. */
public final class ProposalRepository {
    private static final int MOST = 50;

    private final Database database;

    public ProposalRepository(Database database) {
        this.database = database;
    }

    /** The proposals of a flag, the last first, fifty at most. */
    List<Proposal> of(long flag) {
        return fetch(OVERLAP_PROPOSAL.OVERLAP_ID.eq(flag), MOST);
    }

    /** Those that wait for an answer, of whatever flag. */
    List<Proposal> open() {
        return fetch(OVERLAP_PROPOSAL.STATE.eq(Proposal.State.OPEN.slug()), Integer.MAX_VALUE);
    }

    private List<Proposal> fetch(Condition condition, int most) {
        return database.sql()
                .selectFrom(OVERLAP_PROPOSAL)
                .where(condition)
                .orderBy(OVERLAP_PROPOSAL.ID.desc())
                .limit(most)
                .fetch(ProposalRepository::proposal);
    }

    /** Keeps it, whatever number it bears, and returns the one it got. */
    long add(Proposal proposal) {
        OverlapProposalRecord row = database.sql().newRecord(OVERLAP_PROPOSAL);
        row.setOverlapId(proposal.flag());
        row.setMadeAt(proposal.madeAt());
        row.setAccountId(orNull(proposal.account()));
        row.setOrganisationId(orNull(proposal.organisation()));
        row.setWay(proposal.way().slug());
        row.setKeptId(proposal.kept());
        row.setChoices(proposal.choices().text());
        row.setWords(proposal.words());
        row.setFacts(proposal.facts().toJson());
        row.setState(Proposal.State.OPEN.slug());
        row.insert();
        return row.getId();
    }

    /** Ends it; false where it had ended already, and then nothing is stored. */
    boolean end(long id, Proposal.Ending ending) {
        return database.sql()
                        .update(OVERLAP_PROPOSAL)
                        .set(OVERLAP_PROPOSAL.STATE, ending.state().slug())
                        .set(OVERLAP_PROPOSAL.ENDED_AT, ending.at())
                        .set(OVERLAP_PROPOSAL.ENDED_BY, orNull(ending.by()))
                        .set(OVERLAP_PROPOSAL.ANSWER, ending.answer())
                        .set(
                                OVERLAP_PROPOSAL.LAPSE,
                                ending.lapse().map(Proposal.Lapse::slug).orElse(null))
                        .where(OVERLAP_PROPOSAL.ID.eq(id))
                        .and(OVERLAP_PROPOSAL.STATE.eq(Proposal.State.OPEN.slug()))
                        .execute()
                == 1;
    }

    private static Proposal proposal(OverlapProposalRecord row) {
        return new Proposal(
                row.getId(),
                row.getOverlapId(),
                row.getMadeAt(),
                orZero(row.getAccountId()),
                orZero(row.getOrganisationId()),
                Way.of(row.getWay()).orElseThrow(),
                row.getKeptId(),
                Choices.parse(row.getChoices()),
                row.getWords(),
                Reasons.ofJson(row.getFacts()),
                Optional.ofNullable(row.getEndedAt())
                        .map(at -> new Proposal.Ending(
                                Proposal.State.of(row.getState()),
                                at,
                                orZero(row.getEndedBy()),
                                Optional.ofNullable(row.getAnswer()).orElse(""),
                                Optional.ofNullable(row.getLapse()).map(Proposal.Lapse::of))));
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Long orNull(long number) {
        return number == 0 ? null : number;
    }
}
