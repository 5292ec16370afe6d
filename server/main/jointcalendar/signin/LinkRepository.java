package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.SIGN_IN_LINK;
import static jointcalendar.db.schema.Tables.SIGN_IN_REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Origin;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;
import jointcalendar.mail.MailAddress;
import org.jooq.Condition;

/** All SQL of one-time links and of what asks for them; only hashes of their tokens are kept. Times are real time. */
final class LinkRepository {
    private static final Duration LINK_LIVES = Duration.ofMinutes(15);
    /** Far above what {@link SignInLimits} lets through: a last stop, of which nobody who asks learns. */
    private static final int MOST_OPEN_LINKS = 30;

    private final Database database;

    LinkRepository(Database database) {
        this.database = database;
    }

    /** Somebody asked for a link to that address, from there. */
    record Request(long id, String email, Origin origin) {}

    void ask(MailAddress email, Instant now) {
        database.sql()
                .insertInto(SIGN_IN_REQUEST)
                .set(SIGN_IN_REQUEST.EMAIL, email.value())
                .set(SIGN_IN_REQUEST.ORIGIN, Origin.current().address())
                .set(SIGN_IN_REQUEST.ASKED_AT, now)
                .execute();
    }

    /** What waits to be answered, in the order in which it was asked. */
    List<Request> asked() {
        return database.sql()
                .selectFrom(SIGN_IN_REQUEST)
                .orderBy(SIGN_IN_REQUEST.ID)
                .fetch(row -> new Request(row.getId(), row.getEmail(), new Origin(row.getOrigin())));
    }

    /** Takes a request off the list, as part of the transaction that answers it; false where somebody else did. */
    boolean claim(Request request) {
        return database.sql()
                        .deleteFrom(SIGN_IN_REQUEST)
                        .where(SIGN_IN_REQUEST.ID.eq(request.id()))
                        .execute()
                == 1;
    }

    /** A token for a new link of 15 minutes; nothing where the account has too many that are still open. */
    Optional<String> newLink(long account, Instant now) {
        Condition open = SIGN_IN_LINK.ACCOUNT_ID.eq(account).and(isOpen(now));
        if (database.sql().fetchCount(SIGN_IN_LINK, open) >= MOST_OPEN_LINKS) {
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

    private static Condition isOpen(Instant now) {
        return SIGN_IN_LINK.USED_AT.isNull().and(SIGN_IN_LINK.EXPIRES_AT.gt(now));
    }

    /** Whether a link could still be used. */
    boolean isOpen(String token, Instant now) {
        return database.sql()
                .fetchExists(
                        SIGN_IN_LINK,
                        SIGN_IN_LINK.TOKEN_HASH.eq(Signer.hash(token)).and(isOpen(now)));
    }

    /** Uses a link up; the account it signs in, or nothing where it is unknown, used or expired. Of two at once one wins. */
    OptionalLong use(String token, Instant now) {
        String hash = Signer.hash(token);
        int won = database.sql()
                .update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.USED_AT, now)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(hash))
                .and(isOpen(now))
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

    /** Has none of an account's links sign anybody in. */
    void endAll(long account) {
        database.sql()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Removes links that can no longer be used. */
    void clean(Instant now) {
        database.sql()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.EXPIRES_AT.lt(now))
                .execute();
    }
}
