package jointcalendar.feed;

import java.time.Clock;
import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Filter;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;

/** Making, renewing and ending calendar addresses, each written down with what it does. */
public final class Feeds {
    private final Database database;
    private final FeedRepository feeds;
    private final AuditLog audit;
    private final Clock clock;

    public Feeds(Database database, FeedRepository feeds, AuditLog audit, Clock clock) {
        this.database = database;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    /** The feeds of one person, oldest first. */
    List<Feed> of(long account) {
        return feeds.of(account);
    }

    /**
     * Makes a feed.
     *
     * @param account whose rights it follows
     */
    public Feed make(Viewer who, long account, String name, Filter filter) {
        return database.transaction(() -> {
            Feed made = feeds.add(account, name, filter, clock.instant());
            audit.record(who, "feed.made", subject(made.id()), "for account/" + account);
            return made;
        });
    }

    /** Gives the feed another address; the old one is good no more. Only its maker may: false for others. */
    boolean renew(long id, Viewer who) {
        return database.transaction(() -> feeds.rotate(id, who.account()) && recorded(who, "feed.renewed", id));
    }

    /** Ends the feed. Only its maker may: false for others. */
    boolean end(long id, Viewer who) {
        return database.transaction(
                () -> feeds.revoke(id, who.account(), clock.instant()) && recorded(who, "feed.ended", id));
    }

    private boolean recorded(Viewer who, String action, long id) {
        audit.record(who, action, subject(id), "");
        return true;
    }

    private static String subject(long id) {
        return "feed/" + id;
    }
}
