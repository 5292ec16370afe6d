package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.RECOVERY_CODE;
import static jointcalendar.db.schema.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jointcalendar.db.Database;

/** All SQL of second factors: the sealed secret, and the hashes of recovery codes. */
final class FactorRepository {
    private final Database database;

    FactorRepository(Database database) {
        this.database = database;
    }

    /** @param lastStep the time step of the last code that was taken */
    record Factor(String sealedSecret, long lastStep) {}

    Optional<Factor> find(long account) {
        return database.sql()
                .select(SECOND_FACTOR.SEALED_SECRET, SECOND_FACTOR.LAST_STEP)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetchOptional(row -> new Factor(row.value1(), row.value2()));
    }

    Optional<Instant> setAt(long account) {
        return database.sql()
                .select(SECOND_FACTOR.SET_AT)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetchOptional(SECOND_FACTOR.SET_AT);
    }

    /** Stores one; false where there is one already. */
    boolean add(long account, String sealedSecret, long lastStep, Instant now) {
        return database.sql()
                        .insertInto(SECOND_FACTOR)
                        .set(SECOND_FACTOR.ACCOUNT_ID, account)
                        .set(SECOND_FACTOR.SEALED_SECRET, sealedSecret)
                        .set(SECOND_FACTOR.LAST_STEP, lastStep)
                        .set(SECOND_FACTOR.SET_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Uses a code's step up; false where it, or a later one, was used before. Of two at once one wins. */
    boolean use(long account, long step) {
        return database.sql()
                        .update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** Uses a recovery code up; false where there is none of that hash. */
    boolean useRecovery(long account, String hash) {
        return database.sql()
                        .deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    int recoveryCodes(long account) {
        return database.sql().fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }

    /** These in place of those that are left. */
    void setRecoveryCodes(long account, Collection<String> hashes) {
        database.sql()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
        for (String hash : hashes) {
            database.sql()
                    .insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    /** Removes the factor with its recovery codes; whether there was one. */
    boolean remove(long account) {
        database.sql()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
        return database.sql()
                        .deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }

    /** How many active accounts of that role have none. */
    int without(String role) {
        return database.sql()
                .fetchCount(
                        ACCOUNT.leftJoin(SECOND_FACTOR).on(SECOND_FACTOR.ACCOUNT_ID.eq(ACCOUNT.ID)),
                        ACCOUNT.ROLE.eq(role).and(ACCOUNT.ACTIVE.isTrue()).and(SECOND_FACTOR.ACCOUNT_ID.isNull()));
    }
}
