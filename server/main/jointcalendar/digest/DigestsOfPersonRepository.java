package jointcalendar.digest;

import static jointcalendar.db.schema.Tables.DIGEST_COPY;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Which issues of the digest were written for a person. */
public final class DigestsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public DigestsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(DIGEST_COPY)
                .where(DIGEST_COPY.ACCOUNT_ID.eq(account.id()))
                .orderBy(DIGEST_COPY.MONTH)
                .fetch(row -> new Row()
                        .with("month", row.getMonth())
                        .with("had something to say", row.getOutboxId() != null)
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(DIGEST_COPY)
                .where(DIGEST_COPY.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
