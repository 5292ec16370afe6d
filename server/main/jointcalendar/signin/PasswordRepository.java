package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.SIGN_IN_PASSWORD;

import java.time.Instant;
import java.util.Optional;
import jointcalendar.db.Database;

/** All SQL of passwords; only their hashes are kept. */
final class PasswordRepository {
    private final Database database;

    PasswordRepository(Database database) {
        this.database = database;
    }

    /**
     * Who has that address, with what their password hashes to.
     *
     * @param hash empty where there is no password
     */
    record Found(long account, boolean active, Optional<String> hash) {}

    Optional<Found> find(String email) {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.ACTIVE, SIGN_IN_PASSWORD.HASH)
                .from(ACCOUNT)
                .leftJoin(SIGN_IN_PASSWORD)
                .on(SIGN_IN_PASSWORD.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOptional(row -> new Found(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    Optional<String> hash(long account) {
        return database.sql()
                .select(SIGN_IN_PASSWORD.HASH)
                .from(SIGN_IN_PASSWORD)
                .where(SIGN_IN_PASSWORD.ACCOUNT_ID.eq(account))
                .fetchOptional(SIGN_IN_PASSWORD.HASH);
    }

    Optional<Instant> setAt(long account) {
        return database.sql()
                .select(SIGN_IN_PASSWORD.SET_AT)
                .from(SIGN_IN_PASSWORD)
                .where(SIGN_IN_PASSWORD.ACCOUNT_ID.eq(account))
                .fetchOptional(SIGN_IN_PASSWORD.SET_AT);
    }

    void set(long account, String hash, Instant now) {
        remove(account);
        database.sql()
                .insertInto(SIGN_IN_PASSWORD)
                .set(SIGN_IN_PASSWORD.ACCOUNT_ID, account)
                .set(SIGN_IN_PASSWORD.HASH, hash)
                .set(SIGN_IN_PASSWORD.SET_AT, now)
                .execute();
    }

    /** The same password, hashed anew; nothing where it was changed meanwhile. */
    void rehash(long account, String before, String hash) {
        database.sql()
                .update(SIGN_IN_PASSWORD)
                .set(SIGN_IN_PASSWORD.HASH, hash)
                .where(SIGN_IN_PASSWORD.ACCOUNT_ID.eq(account))
                .and(SIGN_IN_PASSWORD.HASH.eq(before))
                .execute();
    }

    /** Whether there was one. */
    boolean remove(long account) {
        return database.sql()
                        .deleteFrom(SIGN_IN_PASSWORD)
                        .where(SIGN_IN_PASSWORD.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }
}
