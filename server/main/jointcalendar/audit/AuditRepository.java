package jointcalendar.audit;

import static jointcalendar.db.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import jointcalendar.db.Database;

/** All SQL of the audit log: it adds and reads, and never changes or removes. */
public final class AuditRepository {
    private final Database database;

    public AuditRepository(Database database) {
        this.database = database;
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
