package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_REVISION;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Which changes of activities a person made; history keeps them under the account's number. */
public final class RevisionsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public RevisionsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "changes of activities";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .select(ACTIVITY.REFERENCE, ACTIVITY_REVISION.VERSION, ACTIVITY_REVISION.RECORDED_AT)
                .from(ACTIVITY_REVISION)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITY_REVISION.ACTIVITY_ID))
                .where(ACTIVITY_REVISION.ACCOUNT_ID.eq(account.id()))
                .orderBy(ACTIVITY_REVISION.ID)
                .fetch(row -> new Row()
                        .with("activity", row.value1())
                        .with("version", row.value2())
                        .with("at", row.value3())
                        .values());
    }

    @Override
    public void forget(Account account) {}
}
