package jointcalendar.feed;

import static jointcalendar.db.schema.Tables.FEED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** The feeds that a person made, without their addresses, which are secrets. */
public final class FeedsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public FeedsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(FEED)
                .where(FEED.ACCOUNT_ID.eq(account.id()))
                .orderBy(FEED.ID)
                .fetch(row -> new Row()
                        .with("name", row.getName())
                        .with("filter", row.getFilter())
                        .with("made at", row.getCreatedAt())
                        .with("ended at", Optional.ofNullable(row.getRevokedAt()))
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql().deleteFrom(FEED).where(FEED.ACCOUNT_ID.eq(account.id())).execute();
    }
}
