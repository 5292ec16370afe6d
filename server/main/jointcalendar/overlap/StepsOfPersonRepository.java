package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP_STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/**
 * What a person did about flags. It stays in their history when the person is erased, under the account's number alone; so does a reason,
 * since it says why organisations settled something, as a comment does.
 */
public final class StepsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public StepsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "steps about overlaps";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(OVERLAP_STEP)
                .where(OVERLAP_STEP.ACCOUNT_ID.eq(account.id()))
                .orderBy(OVERLAP_STEP.ID)
                .fetch(row -> new Row()
                        .with("on", "overlap/" + row.getOverlapId())
                        .with("what", row.getWhat())
                        .with("reason", Optional.ofNullable(row.getReason()))
                        .with("at", row.getTakenAt())
                        .values());
    }

    @Override
    public void forget(Account account) {}
}
