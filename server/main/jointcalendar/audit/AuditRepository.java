package jointcalendar.audit;

import static jointcalendar.db.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import jointcalendar.db.Database;

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
}
