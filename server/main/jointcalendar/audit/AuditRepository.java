package jointcalendar.audit;

import static jointcalendar.db.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.AuditEntryRecord;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** All SQL of the audit log: it adds and reads, and never changes or removes. */
public final class AuditRepository {
    private final Database database;

    public AuditRepository(Database database) {
        this.database = database;
    }

    /**
     * An entry that concerns a person.
     *
     * @param own whether that person did it
     */
    public record Concerning(Instant at, boolean own, String origin, String action, String subject) {}

    /** What an account did, and what was done to it, oldest first. */
    public List<Concerning> concerning(long account) {
        return database.sql()
                .selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACCOUNT_ID.eq(account).or(AUDIT_ENTRY.SUBJECT.eq("account/" + account)))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(row -> new Concerning(
                        row.getRecordedAt(),
                        row.getAccountId() == account,
                        row.getAccountId() == account ? row.getOrigin() : "",
                        row.getAction(),
                        row.getSubject()));
    }

    void add(Instant at, long account, String origin, String action, String subject, String detail) {
        database.sql()
                .insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.RECORDED_AT, at)
                .set(AUDIT_ENTRY.ACCOUNT_ID, account)
                .set(AUDIT_ENTRY.ORIGIN, origin)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .set(AUDIT_ENTRY.DETAIL, detail)
                .execute();
    }

    /** The newest of those before that number, newest first. */
    List<AuditEntry> before(long id, AuditFilter filter, ZoneId zone, int most) {
        return database.sql()
                .selectFrom(AUDIT_ENTRY)
                .where(matches(filter, zone))
                .and(AUDIT_ENTRY.ID.lt(id))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch(AuditRepository::entry);
    }

    /** The oldest of those after that number, oldest first. */
    List<AuditEntry> after(long id, AuditFilter filter, ZoneId zone, int most) {
        return database.sql()
                .selectFrom(AUDIT_ENTRY)
                .where(matches(filter, zone))
                .and(AUDIT_ENTRY.ID.gt(id))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(most)
                .fetch(AuditRepository::entry);
    }

    /** Every action that was ever recorded. */
    List<String> actions() {
        return database.sql()
                .selectDistinct(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ACTION)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    /** Every account that ever did something, also those of people who were erased. */
    List<Long> accounts() {
        return database.sql()
                .selectDistinct(AUDIT_ENTRY.ACCOUNT_ID)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ACCOUNT_ID)
                .fetch(AUDIT_ENTRY.ACCOUNT_ID);
    }

    private static Condition matches(AuditFilter filter, ZoneId zone) {
        return DSL.and(
                filter.account().map(AUDIT_ENTRY.ACCOUNT_ID::eq).orElseGet(DSL::noCondition),
                filter.action().map(AuditRepository::isAction).orElseGet(DSL::noCondition),
                filter.subject().map(AuditRepository::isSubject).orElseGet(DSL::noCondition),
                filter.origin().map(AUDIT_ENTRY.ORIGIN::eq).orElseGet(DSL::noCondition),
                filter.since(zone).map(AUDIT_ENTRY.RECORDED_AT::ge).orElseGet(DSL::noCondition),
                filter.before(zone).map(AUDIT_ENTRY.RECORDED_AT::lt).orElseGet(DSL::noCondition));
    }

    private static Condition isAction(String action) {
        return action.endsWith(".*")
                ? AUDIT_ENTRY.ACTION.startsWith(action.substring(0, action.length() - 1))
                : AUDIT_ENTRY.ACTION.eq(action);
    }

    private static Condition isSubject(String subject) {
        return subject.endsWith("/") ? AUDIT_ENTRY.SUBJECT.startsWith(subject) : AUDIT_ENTRY.SUBJECT.eq(subject);
    }

    private static AuditEntry entry(AuditEntryRecord row) {
        return new AuditEntry(
                row.getId(),
                row.getRecordedAt(),
                row.getAccountId(),
                row.getOrigin(),
                row.getAction(),
                row.getSubject(),
                row.getDetail());
    }
}
