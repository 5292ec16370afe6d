package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP_STEP;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.organisation.MergeStep;

/** What an organisation's people did about flags stands under the one into which it is merged. */
public final class StepMoveRepository implements MergeStep {
    private final Database database;

    public StepMoveRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<Count> counts(long from) {
        int number = database.sql().fetchCount(OVERLAP_STEP, OVERLAP_STEP.ORGANISATION_ID.eq(from));
        return List.of(new Count("organisation.merger.overlap-steps", number));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        database.sql()
                .update(OVERLAP_STEP)
                .set(OVERLAP_STEP.ORGANISATION_ID, into)
                .where(OVERLAP_STEP.ORGANISATION_ID.eq(from))
                .execute();
    }
}
