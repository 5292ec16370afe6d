package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_COMMENT;

import java.util.List;
import java.util.Locale;
import jointcalendar.db.Database;
import jointcalendar.text.Slug;

/** Which comments are still to be told by mail. */
final class TellingRepository {
    private final Database database;

    TellingRepository(Database database) {
        this.database = database;
    }

    /** A comment with those to whom it may be news. */
    record Due(Comment comment, Tell tell) {}

    /** The oldest that are still to be told. */
    List<Due> due(int most) {
        return database.sql()
                .selectFrom(DISCUSSION_COMMENT)
                .where(DISCUSSION_COMMENT.TELL.isNotNull())
                .orderBy(DISCUSSION_COMMENT.ID)
                .limit(most)
                .fetch(row -> new Due(
                        CommentRepository.comment(row),
                        Tell.valueOf(row.getTell().toUpperCase(Locale.ROOT))));
    }

    /** Whether it fell to the caller to tell it; nobody else will. A text that was changed meanwhile is left for the next look. */
    boolean claim(Due due) {
        return database.sql()
                        .update(DISCUSSION_COMMENT)
                        .setNull(DISCUSSION_COMMENT.TELL)
                        .where(DISCUSSION_COMMENT.ID.eq(due.comment().id()))
                        .and(DISCUSSION_COMMENT.TELL.eq(Slug.of(due.tell())))
                        .and(DISCUSSION_COMMENT.BODY.eq(due.comment().text()))
                        .execute()
                == 1;
    }
}
