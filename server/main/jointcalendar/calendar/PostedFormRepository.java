package jointcalendar.calendar;

import static jointcalendar.db.schema.Tables.POSTED_FORM;

import java.time.Instant;
import java.util.Optional;
import jointcalendar.db.Database;

/** Which forms were posted, so that pressing a button twice posts once. */
public final class PostedFormRepository {
    private final Database database;

    public PostedFormRepository(Database database) {
        this.database = database;
    }

    /** What this form made when that account posted it. */
    Optional<Long> find(String formKey, long account) {
        return database.sql()
                .select(POSTED_FORM.ACTIVITY_ID)
                .from(POSTED_FORM)
                .where(POSTED_FORM.FORM_KEY.eq(formKey))
                .and(POSTED_FORM.ACCOUNT_ID.eq(account))
                .fetchOptional(POSTED_FORM.ACTIVITY_ID);
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where it was posted at the same moment elsewhere */
    void add(String formKey, long account, long activity, Instant now) {
        database.sql()
                .insertInto(POSTED_FORM)
                .set(POSTED_FORM.FORM_KEY, formKey)
                .set(POSTED_FORM.ACCOUNT_ID, account)
                .set(POSTED_FORM.ACTIVITY_ID, activity)
                .set(POSTED_FORM.POSTED_AT, now)
                .execute();
    }

    /** Forgets forms posted before that instant. */
    public void clean(Instant before) {
        database.sql()
                .deleteFrom(POSTED_FORM)
                .where(POSTED_FORM.POSTED_AT.lt(before))
                .execute();
    }
}
