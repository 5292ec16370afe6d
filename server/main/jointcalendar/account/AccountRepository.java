package jointcalendar.account;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.AccountRecord;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;

/** All SQL of accounts. */
public final class AccountRepository {
    private final Database database;

    public AccountRepository(Database database) {
        this.database = database;
    }

    /** The account with that address, active or not. */
    public Optional<Account> byEmail(String email) {
        return fetch(ACCOUNT.EMAIL.eq(email)).stream().findFirst();
    }

    public Optional<Account> find(long id) {
        return fetch(ACCOUNT.ID.eq(id)).stream().findFirst();
    }

    /** All that may sign in, by number. */
    public List<Account> active() {
        return fetch(ACCOUNT.ACTIVE.isTrue());
    }

    /** Names by account number, for those that exist of these. */
    public Map<Long, PersonName> names(Collection<Long> ids) {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(Record3::value1, row -> new PersonName(row.value2(), row.value3()));
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the address is taken */
    public Account add(String email, PersonName name, Role role, long organisation, Language language, Instant now) {
        AccountRecord row = database.sql().newRecord(ACCOUNT);
        row.setEmail(email);
        row.setGivenName(name.given());
        row.setFamilyName(name.family());
        row.setRole(role.name().toLowerCase(Locale.ROOT));
        row.setOrganisationId(organisation);
        row.setLanguage(language.code());
        row.setCreatedAt(now);
        row.insert();
        return find(row.getId()).orElseThrow();
    }

    /** Whether this account is sent the digest from now on. */
    public void setDigest(long id, boolean wanted) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.DIGEST, wanted)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /**
     * Says that what this account may do has changed: its role, its organisation. The next request of each of its sessions is given a new
     * token (OWASP ASVS 5.0, 7.2.4).
     */
    public void rightsChanged(long id) {
        rightsChange(ACCOUNT.ID.eq(id));
    }

    /** As {@link #rightsChanged}, for everybody of an organisation whose side has changed. */
    public void rightsChangedOf(long organisation) {
        rightsChange(ACCOUNT.ORGANISATION_ID.eq(organisation));
    }

    private void rightsChange(Condition whose) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.RIGHTS_VERSION, ACCOUNT.RIGHTS_VERSION.plus(1))
                .where(whose)
                .execute();
    }

    private List<Account> fetch(Condition condition) {
        Result<Record2<AccountRecord, String>> rows = database.sql()
                .select(ACCOUNT, ORGANISATION.SIDE)
                .from(ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(condition)
                .orderBy(ACCOUNT.ID)
                .fetch();
        return rows.map(row -> account(row.value1(), row.value2()));
    }

    private static Account account(AccountRecord row, String side) {
        return new Account(
                row.getId(),
                row.getEmail(),
                new PersonName(row.getGivenName(), row.getFamilyName()),
                Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                row.getOrganisationId(),
                Side.valueOf(side.toUpperCase(Locale.ROOT)),
                Language.of(row.getLanguage()).orElse(Language.EN),
                Optional.ofNullable(row.getTimeZone()).map(ZoneId::of),
                row.getDigest(),
                row.getSignInLetters(),
                row.getActive());
    }
}
