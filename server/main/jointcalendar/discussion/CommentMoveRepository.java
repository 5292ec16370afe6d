package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_COMMENT;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.organisation.MergeStep;

/** What an organisation's people wrote stands under the one into which it is merged. */
public final class CommentMoveRepository implements MergeStep {
    private final Database database;

    public CommentMoveRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<Count> counts(long from) {
        int number = database.sql().fetchCount(DISCUSSION_COMMENT, DISCUSSION_COMMENT.ORGANISATION_ID.eq(from));
        return List.of(new Count("organisation.merger.comments", number));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        database.sql()
                .update(DISCUSSION_COMMENT)
                .set(DISCUSSION_COMMENT.ORGANISATION_ID, into)
                .where(DISCUSSION_COMMENT.ORGANISATION_ID.eq(from))
                .execute();
    }
}
