package jointcalendar.calendar.joining;

import static jointcalendar.db.schema.Tables.OVERLAP_PROPOSAL;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.organisation.MergeStep;

/** What an organisation proposed is the proposal of the one into which it is merged. */
public final class ProposalMoveRepository implements MergeStep {
    private final Database database;

    public ProposalMoveRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<Count> counts(long from) {
        int number = database.sql().fetchCount(OVERLAP_PROPOSAL, OVERLAP_PROPOSAL.ORGANISATION_ID.eq(from));
        return List.of(new Count("joining.merger", number));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        database.sql()
                .update(OVERLAP_PROPOSAL)
                .set(OVERLAP_PROPOSAL.ORGANISATION_ID, into)
                .where(OVERLAP_PROPOSAL.ORGANISATION_ID.eq(from))
                .execute();
    }
}
