package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_COMMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** What a person wrote in discussions. It stays there for the others when the person is erased, under the account's number alone. */
public final class CommentsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public CommentsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(DISCUSSION_COMMENT)
                .where(DISCUSSION_COMMENT.AUTHOR_ID.eq(account.id()))
                .orderBy(DISCUSSION_COMMENT.ID)
                .fetch(row -> new Row()
                        .with("on", row.getSubjectKind() + "/" + row.getSubjectId())
                        .with("text", row.getBody())
                        .with("written at", row.getWrittenAt())
                        .with("edited at", Optional.ofNullable(row.getEditedAt()))
                        .with("ended", Optional.ofNullable(row.getEnding()))
                        .values());
    }

    @Override
    public void forget(Account account) {}
}
