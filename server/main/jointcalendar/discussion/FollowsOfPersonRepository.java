package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_FOLLOW;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Of which discussions a person asked to be told, and of which not. */
public final class FollowsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public FollowsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "followed discussions";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(DISCUSSION_FOLLOW)
                .where(DISCUSSION_FOLLOW.ACCOUNT_ID.eq(account.id()))
                .orderBy(DISCUSSION_FOLLOW.SUBJECT_KIND, DISCUSSION_FOLLOW.SUBJECT_ID)
                .fetch(row -> new Row()
                        .with("on", row.getSubjectKind() + "/" + row.getSubjectId())
                        .with("wanted", row.getWanted())
                        .with("since", row.getSince())
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(DISCUSSION_FOLLOW)
                .where(DISCUSSION_FOLLOW.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
