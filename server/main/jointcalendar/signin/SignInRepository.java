package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.SIGN_IN_LINK;
import static jointcalendar.db.schema.Tables.SIGN_IN_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;

/** One-time links and sessions; only hashes of their tokens are kept. Times are real time. */
public final class SignInRepository {
    private static final Duration LINK_LIVES = Duration.ofMinutes(15);
    private static final Duration SESSION_LIVES = Duration.ofDays(30);
    private static final Duration SESSION_IDLES = Duration.ofDays(7);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);
    private static final int MOST_OPEN_LINKS = 5;

    private final Database database;

    public SignInRepository(Database database) {
        this.database = database;
    }

    /** A token for a new link of 15 minutes; nothing where the account has too many that are still open. */
    public Optional<String> newLink(long account, Instant now) {
        int open = database.sql()
                .fetchCount(
                        SIGN_IN_LINK,
                        SIGN_IN_LINK
                                .ACCOUNT_ID
                                .eq(account)
                                .and(SIGN_IN_LINK.EXPIRES_AT.gt(now))
                                .and(SIGN_IN_LINK.USED_AT.isNull()));
        if (open >= MOST_OPEN_LINKS) {
            return Optional.empty();
        }
        String token = Signer.randomToken();
        database.sql()
                .insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.TOKEN_HASH, Signer.hash(token))
                .set(SIGN_IN_LINK.ACCOUNT_ID, account)
                .set(SIGN_IN_LINK.EXPIRES_AT, now.plus(LINK_LIVES))
                .execute();
        return Optional.of(token);
    }

    /** Whether a link could still be used. */
    public boolean isOpen(String token, Instant now) {
        return database.sql()
                .fetchExists(
                        SIGN_IN_LINK,
                        SIGN_IN_LINK
                                .TOKEN_HASH
                                .eq(Signer.hash(token))
                                .and(SIGN_IN_LINK.USED_AT.isNull())
                                .and(SIGN_IN_LINK.EXPIRES_AT.gt(now)));
    }

    /** Uses a link up; the account it signs in, or nothing where it is unknown, used or expired. Of two at once one wins. */
    public OptionalLong use(String token, Instant now) {
        String hash = Signer.hash(token);
        int won = database.sql()
                .update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.USED_AT, now)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(hash))
                .and(SIGN_IN_LINK.USED_AT.isNull())
                .and(SIGN_IN_LINK.EXPIRES_AT.gt(now))
                .execute();
        if (won == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(database.sql()
                .select(SIGN_IN_LINK.ACCOUNT_ID)
                .from(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(hash))
                .fetchSingle()
                .value1());
    }

    /** A token for a new session: 30 days at most, ended by 7 days without a request. */
    public String newSession(long account, Instant now) {
        String token = Signer.randomToken();
        database.sql()
                .insertInto(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.TOKEN_HASH, Signer.hash(token))
                .set(SIGN_IN_SESSION.ACCOUNT_ID, account)
                .set(SIGN_IN_SESSION.CREATED_AT, now)
                .set(SIGN_IN_SESSION.SEEN_AT, now)
                .set(SIGN_IN_SESSION.EXPIRES_AT, now.plus(SESSION_LIVES))
                .execute();
        return token;
    }

    /** The account of a living session, which thereby lives on. */
    public OptionalLong account(String token, Instant now) {
        String hash = Signer.hash(token);
        var row = database.sql()
                .select(SIGN_IN_SESSION.ACCOUNT_ID, SIGN_IN_SESSION.SEEN_AT)
                .from(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash))
                .and(SIGN_IN_SESSION.EXPIRES_AT.gt(now))
                .and(SIGN_IN_SESSION.SEEN_AT.gt(now.minus(SESSION_IDLES)))
                .fetchOne();
        if (row == null) {
            return OptionalLong.empty();
        }
        if (row.value2().isBefore(now.minus(SEEN_EVERY))) {
            database.sql()
                    .update(SIGN_IN_SESSION)
                    .set(SIGN_IN_SESSION.SEEN_AT, now)
                    .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash))
                    .execute();
        }
        return OptionalLong.of(row.value1());
    }

    public void endSession(String token) {
        database.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(Signer.hash(token)))
                .execute();
    }

    /** Removes every session and link of an account. */
    public void endAll(long account) {
        endLinks(account);
        database.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** A session as its owner may be told of it; real time. */
    public record Told(Instant began, Instant seen, Instant ends) {}

    /** The sessions of an account, oldest first. */
    public List<Told> sessionsOf(long account) {
        return database.sql()
                .selectFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.ACCOUNT_ID.eq(account))
                .orderBy(SIGN_IN_SESSION.CREATED_AT)
                .fetch(row -> new Told(row.getCreatedAt(), row.getSeenAt(), row.getExpiresAt()));
    }

    /** Removes every link of an account. */
    public void endLinks(long account) {
        database.sql()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Removes links and sessions that can no longer be used. */
    public void clean(Instant now) {
        database.sql()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.EXPIRES_AT.lt(now))
                .execute();
        database.sql()
                .deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.EXPIRES_AT.lt(now).or(SIGN_IN_SESSION.SEEN_AT.lt(now.minus(SESSION_IDLES))))
                .execute();
    }
}
