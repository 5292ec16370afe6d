package jointcalendar.account;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.AccountRecord;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.text.Slug;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;

/** The SQL that changes accounts; who may is asked before. */
public final class AccountChangeRepository {
    private final Database database;

    public AccountChangeRepository(Database database) {
        this.database = database;
    }

    /** How this person is called, and in which language the portal writes to them. */
    public void describe(long id, PersonName name, Language language) {
        change(
                id,
                account()
                        .set(ACCOUNT.GIVEN_NAME, name.given())
                        .set(ACCOUNT.FAMILY_NAME, name.family())
                        .set(ACCOUNT.LANGUAGE, language.code()));
    }

    /**
     * What a person wishes for themselves.
     *
     * @param zone empty for the portal's
     */
    public void wish(long id, Optional<ZoneId> zone, boolean digest, boolean signInLetters) {
        change(
                id,
                account()
                        .set(ACCOUNT.TIME_ZONE, zone.map(ZoneId::getId).orElse(null))
                        .set(ACCOUNT.DIGEST, digest)
                        .set(ACCOUNT.SIGN_IN_LETTERS, signInLetters));
    }

    /** For whom this person works, and what they may do. */
    public void place(long id, Role role, long organisation) {
        change(id, account().set(ACCOUNT.ROLE, Slug.of(role)).set(ACCOUNT.ORGANISATION_ID, organisation));
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the address is taken */
    public void readdress(long id, String email) {
        change(id, account().set(ACCOUNT.EMAIL, email));
    }

    public void setActive(long id, boolean active) {
        change(id, account().set(ACCOUNT.ACTIVE, active));
    }

    /** Leaves of this person a number: the address becomes one that reaches nobody (RFC 2606), and there is no name any more. */
    public void erase(long id, Instant now) {
        change(
                id,
                account()
                        .set(ACCOUNT.EMAIL, pseudonym(id))
                        .set(ACCOUNT.GIVEN_NAME, "")
                        .set(ACCOUNT.FAMILY_NAME, "")
                        .setNull(ACCOUNT.TIME_ZONE)
                        .set(ACCOUNT.DIGEST, false)
                        .set(ACCOUNT.RESULT_LETTERS, false)
                        .set(ACCOUNT.SIGN_IN_LETTERS, false)
                        .set(ACCOUNT.COMMENT_LETTERS, Slug.of(CommentLetters.NONE))
                        .set(ACCOUNT.OVERLAP_LETTERS, false)
                        .set(ACCOUNT.ACTIVE, false)
                        .set(ACCOUNT.ERASED_AT, now));
    }

    /** What stands where an erased person's address stood. */
    public static String pseudonym(long id) {
        return "erased-" + id + "@erased.invalid";
    }

    /** Whether anybody else is an active coordinator; to be asked in a transaction that holds the change counter's lock. */
    public boolean hasCoordinatorBeside(long id) {
        return database.sql()
                .fetchExists(
                        ACCOUNT.join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID)),
                        ACCOUNT.ROLE
                                .eq(Slug.of(Role.COORDINATOR))
                                .and(ACCOUNT.ACTIVE.isTrue())
                                .and(ORGANISATION.ACTIVE.isTrue())
                                .and(ACCOUNT.ID.ne(id)));
    }

    private UpdateSetFirstStep<AccountRecord> account() {
        return database.sql().update(ACCOUNT);
    }

    private static void change(long id, UpdateSetMoreStep<AccountRecord> change) {
        change.where(ACCOUNT.ID.eq(id)).execute();
    }
}
