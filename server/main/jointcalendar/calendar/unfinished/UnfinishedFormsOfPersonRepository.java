package jointcalendar.calendar.unfinished;

import static jointcalendar.db.schema.Tables.UNFINISHED_FORM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** What a person was writing when they left. */
public final class UnfinishedFormsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public UnfinishedFormsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "unfinished forms";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(UNFINISHED_FORM)
                .where(UNFINISHED_FORM.ACCOUNT_ID.eq(account.id()))
                .orderBy(UNFINISHED_FORM.KEPT_AT)
                .fetch(row -> new Row()
                        .with("activity", Optional.ofNullable(row.getActivityId()))
                        .with("title", row.getTitle())
                        .with("at", row.getKeptAt())
                        .with("fields", row.getFields())
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(UNFINISHED_FORM)
                .where(UNFINISHED_FORM.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
