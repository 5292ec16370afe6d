package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.SIGN_IN_IDENTITY;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import jointcalendar.db.Database;

/** All SQL of accounts elsewhere. */
final class IdentityRepository {
    private final Database database;

    IdentityRepository(Database database) {
        this.database = database;
    }

    /** The account that this subject signs in. */
    OptionalLong account(String issuer, String subject) {
        return database.sql()
                .select(SIGN_IN_IDENTITY.ACCOUNT_ID)
                .from(SIGN_IN_IDENTITY)
                .where(SIGN_IN_IDENTITY.ISSUER.eq(issuer))
                .and(SIGN_IN_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(SIGN_IN_IDENTITY.ACCOUNT_ID)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Whether some subject of this issuer signs that account in. */
    boolean has(long account, String issuer) {
        return database.sql()
                .fetchExists(
                        SIGN_IN_IDENTITY,
                        SIGN_IN_IDENTITY.ACCOUNT_ID.eq(account).and(SIGN_IN_IDENTITY.ISSUER.eq(issuer)));
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the subject was linked at the same moment */
    void link(long account, String issuer, String subject, Instant now) {
        database.sql()
                .insertInto(SIGN_IN_IDENTITY)
                .set(SIGN_IN_IDENTITY.ACCOUNT_ID, account)
                .set(SIGN_IN_IDENTITY.ISSUER, issuer)
                .set(SIGN_IN_IDENTITY.SUBJECT, subject)
                .set(SIGN_IN_IDENTITY.LINKED_AT, now)
                .execute();
    }

    List<Identity> of(long account) {
        return database.sql()
                .selectFrom(SIGN_IN_IDENTITY)
                .where(SIGN_IN_IDENTITY.ACCOUNT_ID.eq(account))
                .orderBy(SIGN_IN_IDENTITY.ID)
                .fetch(row -> new Identity(row.getId(), row.getIssuer(), row.getSubject(), row.getLinkedAt()));
    }

    /** Whether the account had one of that number. */
    boolean remove(long account, long id) {
        return database.sql()
                        .deleteFrom(SIGN_IN_IDENTITY)
                        .where(SIGN_IN_IDENTITY.ACCOUNT_ID.eq(account))
                        .and(SIGN_IN_IDENTITY.ID.eq(id))
                        .execute()
                == 1;
    }

    void forget(long account) {
        database.sql()
                .deleteFrom(SIGN_IN_IDENTITY)
                .where(SIGN_IN_IDENTITY.ACCOUNT_ID.eq(account))
                .execute();
    }
}
