package jointcalendar.calendar;

import static jointcalendar.db.schema.Tables.POSTED_FORM;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Which forms a person posted in these days. */
public final class PostedFormsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public PostedFormsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "posted forms";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .select(POSTED_FORM.ACTIVITY_ID, POSTED_FORM.POSTED_AT)
                .from(POSTED_FORM)
                .where(POSTED_FORM.ACCOUNT_ID.eq(account.id()))
                .orderBy(POSTED_FORM.POSTED_AT)
                .fetch(row -> new Row()
                        .with("activity", row.value1())
                        .with("at", row.value2())
                        .values());
    }

    @Override
    public void forget(Account account) {
        database.sql()
                .deleteFrom(POSTED_FORM)
                .where(POSTED_FORM.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
