package jointcalendar.feed;

import static jointcalendar.db.schema.Tables.FEED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Filter;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.FeedRecord;
import org.jooq.Condition;

/** All SQL of feeds. Those that were revoked are as good as gone. */
public final class FeedRepository {
    private final Database database;

    public FeedRepository(Database database) {
        this.database = database;
    }

    Optional<Feed> find(long id) {
        return fetch(FEED.ID.eq(id)).stream().findFirst();
    }

    /** The feeds of one person, oldest first. */
    List<Feed> of(long account) {
        return fetch(FEED.ACCOUNT_ID.eq(account));
    }

    Feed add(long account, String name, Filter filter, Instant now) {
        FeedRecord row = database.sql().newRecord(FEED);
        row.setAccountId(account);
        row.setName(name);
        row.setFilter(filter.query());
        row.setRotation(0);
        row.setCreatedAt(now);
        row.insert();
        return feed(row);
    }

    /** The feeds that are for the activities of that organisation. */
    List<Feed> askingFor(long organisation) {
        return fetch(FEED.FILTER.contains("organisation=" + organisation)).stream()
                .filter(feed -> feed.filter().organisations().contains(organisation))
                .toList();
    }

    void setFilter(long id, Filter filter) {
        database.sql()
                .update(FEED)
                .set(FEED.FILTER, filter.query())
                .where(FEED.ID.eq(id))
                .execute();
    }

    /** Gives the feed another address; the old one is good no more. Only its maker may: false for others. */
    boolean rotate(long id, long account) {
        return database.sql()
                        .update(FEED)
                        .set(FEED.ROTATION, FEED.ROTATION.plus(1))
                        .where(mine(id, account))
                        .execute()
                == 1;
    }

    /** Ends the feed. Only its maker may: false for others. */
    boolean revoke(long id, long account, Instant now) {
        return database.sql()
                        .update(FEED)
                        .set(FEED.REVOKED_AT, now)
                        .where(mine(id, account))
                        .execute()
                == 1;
    }

    private static Condition mine(long id, long account) {
        return FEED.ID.eq(id).and(FEED.ACCOUNT_ID.eq(account)).and(FEED.REVOKED_AT.isNull());
    }

    private List<Feed> fetch(Condition condition) {
        return database.sql()
                .selectFrom(FEED)
                .where(condition)
                .and(FEED.REVOKED_AT.isNull())
                .orderBy(FEED.ID)
                .fetch(FeedRepository::feed);
    }

    private static Feed feed(FeedRecord row) {
        return new Feed(
                row.getId(),
                row.getAccountId(),
                row.getName(),
                Filter.parse(row.getFilter()),
                row.getRotation(),
                row.getCreatedAt());
    }
}
