package jointcalendar.calendar.unfinished;

import static jointcalendar.db.schema.Tables.UNFINISHED_FORM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.UnfinishedFormRecord;
import jointcalendar.web.Form;
import org.jooq.Condition;

/** Unfinished forms, each read and changed by its writer only. */
final class UnfinishedFormRepository {
    private final Database database;

    UnfinishedFormRepository(Database database) {
        this.database = database;
    }

    /** Those of this account, the latest first. */
    List<UnfinishedForm> of(long account) {
        return database.sql()
                .selectFrom(UNFINISHED_FORM)
                .where(UNFINISHED_FORM.ACCOUNT_ID.eq(account))
                .orderBy(UNFINISHED_FORM.KEPT_AT.desc(), UNFINISHED_FORM.ID.desc())
                .fetch(UnfinishedFormRepository::read);
    }

    Optional<UnfinishedForm> find(long id, long account) {
        return one(UNFINISHED_FORM.ID.eq(id), account);
    }

    Optional<UnfinishedForm> ofActivity(long activity, long account) {
        return one(UNFINISHED_FORM.ACTIVITY_ID.eq(activity), account);
    }

    private Optional<UnfinishedForm> one(Condition which, long account) {
        return database.sql()
                .selectFrom(UNFINISHED_FORM)
                .where(which)
                .and(UNFINISHED_FORM.ACCOUNT_ID.eq(account))
                .fetchOptional(UnfinishedFormRepository::read);
    }

    private static UnfinishedForm read(UnfinishedFormRecord row) {
        return new UnfinishedForm(
                row.getId(),
                Optional.ofNullable(row.getActivityId()),
                row.getTitle(),
                row.getKeptAt(),
                new Form(Fields.read(row.getFields())));
    }

    /** Puts it in the place of what was kept of the same form; among rivals, since two may be kept at the same moment. */
    void keep(long account, String form, Optional<Long> activity, String title, String fields, Instant now) {
        int there = database.sql()
                .update(UNFINISHED_FORM)
                .set(UNFINISHED_FORM.TITLE, title)
                .set(UNFINISHED_FORM.FIELDS, fields)
                .set(UNFINISHED_FORM.KEPT_AT, now)
                .where(UNFINISHED_FORM.ACCOUNT_ID.eq(account))
                .and(UNFINISHED_FORM.FORM.eq(form))
                .execute();
        if (there == 0) {
            database.sql()
                    .insertInto(UNFINISHED_FORM)
                    .set(Map.of(
                            UNFINISHED_FORM.ACCOUNT_ID, account,
                            UNFINISHED_FORM.FORM, form,
                            UNFINISHED_FORM.TITLE, title,
                            UNFINISHED_FORM.FIELDS, fields,
                            UNFINISHED_FORM.KEPT_AT, now))
                    .set(UNFINISHED_FORM.ACTIVITY_ID, activity.orElse(null))
                    .execute();
        }
    }

    void remove(long id, long account) {
        remove(UNFINISHED_FORM.ID.eq(id), account);
    }

    void remove(String form, long account) {
        remove(UNFINISHED_FORM.FORM.eq(form), account);
    }

    private void remove(Condition which, long account) {
        database.sql()
                .deleteFrom(UNFINISHED_FORM)
                .where(which)
                .and(UNFINISHED_FORM.ACCOUNT_ID.eq(account))
                .execute();
    }

    void clean(Instant before) {
        database.sql()
                .deleteFrom(UNFINISHED_FORM)
                .where(UNFINISHED_FORM.KEPT_AT.lt(before))
                .execute();
    }
}
