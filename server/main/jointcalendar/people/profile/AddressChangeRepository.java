package jointcalendar.people.profile;

import static jointcalendar.db.schema.Tables.ADDRESS_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;
import org.jooq.Condition;

/** All SQL of addresses that people want to change to. Of one person only the newest counts. */
public final class AddressChangeRepository {
    private final Database database;

    public AddressChangeRepository(Database database) {
        this.database = database;
    }

    /**
     * An address that was asked for, and when; real time.
     *
     * @param letters the keys in the outbox of what may have been sent to it
     * @param former the address that it took the place of, where it did
     */
    public record Asked(
            String email, List<String> letters, Optional<String> former, Instant at, Optional<Instant> used) {}

    void add(long account, String email, String token, Instant now, Instant expiresAt) {
        end(account, now);
        database.sql()
                .insertInto(ADDRESS_CHANGE)
                .set(ADDRESS_CHANGE.TOKEN_HASH, Signer.hash(token))
                .set(ADDRESS_CHANGE.ACCOUNT_ID, account)
                .set(ADDRESS_CHANGE.EMAIL, email)
                .set(ADDRESS_CHANGE.CREATED_AT, now)
                .set(ADDRESS_CHANGE.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Whatever this account asked for before is good no more. */
    private void end(long account, Instant now) {
        database.sql()
                .update(ADDRESS_CHANGE)
                .set(ADDRESS_CHANGE.EXPIRES_AT, now)
                .where(ADDRESS_CHANGE.ACCOUNT_ID.eq(account))
                .and(ADDRESS_CHANGE.EXPIRES_AT.gt(now))
                .execute();
    }

    int askedSince(long account, Instant since) {
        return database.sql()
                .fetchCount(
                        ADDRESS_CHANGE, ADDRESS_CHANGE.ACCOUNT_ID.eq(account).and(ADDRESS_CHANGE.CREATED_AT.gt(since)));
    }

    /** The address that this link would make that account's own; nothing where the link is no good for it. */
    Optional<String> open(String token, long account, Instant now) {
        return database.sql()
                .select(ADDRESS_CHANGE.EMAIL)
                .from(ADDRESS_CHANGE)
                .where(open(token, now))
                .and(ADDRESS_CHANGE.ACCOUNT_ID.eq(account))
                .fetchOptional(ADDRESS_CHANGE.EMAIL);
    }

    /** Uses the link up; false where it was. The former address is noted beside it. */
    boolean use(String token, String former, Instant now) {
        return database.sql()
                        .update(ADDRESS_CHANGE)
                        .set(ADDRESS_CHANGE.USED_AT, now)
                        .set(ADDRESS_CHANGE.FORMER_EMAIL, former)
                        .where(open(token, now))
                        .execute()
                == 1;
    }

    private static Condition open(String token, Instant now) {
        return ADDRESS_CHANGE
                .TOKEN_HASH
                .eq(Signer.hash(token))
                .and(ADDRESS_CHANGE.USED_AT.isNull())
                .and(ADDRESS_CHANGE.EXPIRES_AT.gt(now));
    }

    /** Forgets what was asked for before that instant and never confirmed. */
    public void clean(Instant before) {
        database.sql()
                .deleteFrom(ADDRESS_CHANGE)
                .where(ADDRESS_CHANGE.CREATED_AT.lt(before), ADDRESS_CHANGE.USED_AT.isNull())
                .execute();
    }

    /** All that this account asked for, oldest first. */
    public List<Asked> of(long account) {
        return database.sql()
                .selectFrom(ADDRESS_CHANGE)
                .where(ADDRESS_CHANGE.ACCOUNT_ID.eq(account))
                .orderBy(ADDRESS_CHANGE.ID)
                .fetch(row -> new Asked(
                        row.getEmail(),
                        AddressMail.keys(row.getTokenHash()),
                        Optional.ofNullable(row.getFormerEmail()),
                        row.getCreatedAt(),
                        Optional.ofNullable(row.getUsedAt())));
    }

    public void forget(long account) {
        database.sql()
                .deleteFrom(ADDRESS_CHANGE)
                .where(ADDRESS_CHANGE.ACCOUNT_ID.eq(account))
                .execute();
    }
}
