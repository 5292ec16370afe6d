package jointcalendar.account;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import org.jooq.Condition;
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
        return fetch(ACCOUNT.ACTIVE.isTrue().and(ORGANISATION.ACTIVE.isTrue()));
    }

    /** What people are called, by account number, for those that exist of these. */
    public Map<Long, Called> called(Collection<Long> ids) {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ACCOUNT.ERASED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Called(
                                row.value1(), new PersonName(row.value2(), row.value3()), row.value4() != null));
    }

    /** As {@link #called}, in words. */
    public Map<Long, String> called(Collection<Long> ids, Words words) {
        Map<Long, String> all = new LinkedHashMap<>();
        called(ids).forEach((id, called) -> all.put(id, called.in(words)));
        return all;
    }

    /** Those that exist of these, by number. */
    public Map<Long, Account> findAll(Collection<Long> ids) {
        Map<Long, Account> found = new LinkedHashMap<>();
        fetch(ACCOUNT.ID.in(ids)).forEach(account -> found.put(account.id(), account));
        return found;
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the address is taken */
    public Account add(String email, PersonName name, Role role, long organisation, Language language, Instant now) {
        AccountRecord row = database.sql().newRecord(ACCOUNT);
        row.setEmail(email);
        row.setGivenName(name.given());
        row.setFamilyName(name.family());
        row.setRole(Slug.of(role));
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

    /** Whether letters ask this account for results from now on. */
    public void setResultLetters(long id, boolean wanted) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.RESULT_LETTERS, wanted)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Of which comments this account is told from now on. */
    public void setCommentLetters(long id, CommentLetters wanted) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.COMMENT_LETTERS, Slug.of(wanted))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Whether letters tell this account of overlaps from now on. */
    public void setOverlapLetters(long id, boolean wanted) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.OVERLAP_LETTERS, wanted)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Speaks that language to this account from now on. */
    public void setLanguage(long id, Language language) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
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
        Result<Record3<AccountRecord, String, Boolean>> rows = database.sql()
                .select(ACCOUNT, ORGANISATION.SIDE, ORGANISATION.ACTIVE)
                .from(ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(condition)
                .orderBy(ACCOUNT.ID)
                .fetch();
        return rows.map(row -> account(row.value1(), row.value2(), row.value3()));
    }

    private static Account account(AccountRecord row, String side, boolean organisationActive) {
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
                row.getResultLetters(),
                row.getSignInLetters(),
                CommentLetters.valueOf(row.getCommentLetters().toUpperCase(Locale.ROOT)),
                row.getOverlapLetters(),
                row.getActive() && organisationActive,
                row.getErasedAt() != null);
    }

    /** Whether without that organisation's people nobody who may sign in would run the portal. */
    public boolean hasLastCoordinator(long organisation) {
        return fetch(ACCOUNT.ROLE.eq("coordinator").and(ACCOUNT.ACTIVE.isTrue()).and(ORGANISATION.ACTIVE.isTrue()))
                .stream()
                .allMatch(account -> account.organisation() == organisation);
    }

    /** Whether anybody was ever made coordinator. */
    public boolean hasCoordinator() {
        return database.sql().fetchExists(ACCOUNT, ACCOUNT.ROLE.eq("coordinator"));
    }

    /** Whether there is no account, and never was one. */
    public boolean isEmpty() {
        return !database.sql().fetchExists(ACCOUNT);
    }

    int countOf(long organisation) {
        return database.sql().fetchCount(ACCOUNT, ACCOUNT.ORGANISATION_ID.eq(organisation));
    }

    void moveAll(long from, long into) {
        database.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.ORGANISATION_ID, into)
                .set(ACCOUNT.RIGHTS_VERSION, ACCOUNT.RIGHTS_VERSION.plus(1))
                .where(ACCOUNT.ORGANISATION_ID.eq(from))
                .execute();
    }
}
