package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.SIGN_IN_DEVICE;

import java.time.Instant;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;
import org.jooq.Condition;

/** All SQL of the browsers from which somebody signed in before. */
final class DeviceRepository {
    private final Database database;

    DeviceRepository(Database database) {
        this.database = database;
    }

    /** Whether somebody with that address has signed in with that device. */
    boolean knows(String email, String device) {
        return database.sql()
                .fetchExists(database.sql()
                        .selectOne()
                        .from(SIGN_IN_DEVICE)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(SIGN_IN_DEVICE.ACCOUNT_ID))
                        .where(ACCOUNT.EMAIL.eq(email))
                        .and(SIGN_IN_DEVICE.DEVICE_HASH.eq(Signer.hash(device))));
    }

    boolean knows(long account, String device) {
        return database.sql().fetchExists(SIGN_IN_DEVICE, is(account, device));
    }

    boolean knowsAny(long account) {
        return database.sql().fetchExists(SIGN_IN_DEVICE, SIGN_IN_DEVICE.ACCOUNT_ID.eq(account));
    }

    void note(long account, String device, Instant now) {
        int known = database.sql()
                .update(SIGN_IN_DEVICE)
                .set(SIGN_IN_DEVICE.SEEN_AT, now)
                .where(is(account, device))
                .execute();
        if (known == 0) {
            database.sql()
                    .insertInto(SIGN_IN_DEVICE)
                    .set(SIGN_IN_DEVICE.ACCOUNT_ID, account)
                    .set(SIGN_IN_DEVICE.DEVICE_HASH, Signer.hash(device))
                    .set(SIGN_IN_DEVICE.SEEN_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private static Condition is(long account, String device) {
        return SIGN_IN_DEVICE.ACCOUNT_ID.eq(account).and(SIGN_IN_DEVICE.DEVICE_HASH.eq(Signer.hash(device)));
    }

    void forget(long account) {
        database.sql()
                .deleteFrom(SIGN_IN_DEVICE)
                .where(SIGN_IN_DEVICE.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Forgets devices not seen since then. */
    void clean(Instant before) {
        database.sql()
                .deleteFrom(SIGN_IN_DEVICE)
                .where(SIGN_IN_DEVICE.SEEN_AT.lt(before))
                .execute();
    }
}
