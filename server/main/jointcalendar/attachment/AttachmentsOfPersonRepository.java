package jointcalendar.attachment;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ATTACHMENT;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;
import org.jooq.Record4;

/** Which files a person attached or removed; history keeps that under the account's number. */
public final class AttachmentsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public AttachmentsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .select(ACTIVITY.REFERENCE, ATTACHMENT.ID, ATTACHMENT.ADDED_AT, ATTACHMENT.REMOVED_AT)
                .from(ATTACHMENT)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ATTACHMENT.ACTIVITY_ID))
                .where(ATTACHMENT.ADDED_BY.eq(account.id()).or(ATTACHMENT.REMOVED_BY.eq(account.id())))
                .orderBy(ATTACHMENT.ID)
                .fetch(AttachmentsOfPersonRepository::row);
    }

    private static Map<String, Object> row(Record4<String, Long, java.time.Instant, java.time.Instant> row) {
        Row told = new Row()
                .with("activity", row.value1())
                .with("file", row.value2())
                .with("attached at", row.value3());
        return (row.value4() == null ? told : told.with("removed at", row.value4())).values();
    }

    @Override
    public void forget(Account account) {}
}
