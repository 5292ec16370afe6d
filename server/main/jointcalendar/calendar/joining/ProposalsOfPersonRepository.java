package jointcalendar.calendar.joining;

import static jointcalendar.db.schema.Tables.OVERLAP_PROPOSAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.db.Database;
import jointcalendar.people.data.PersonalData;
import jointcalendar.people.data.Row;

/** Which joinings a person proposed or answered, and in which words; they stay for the others under the account's number alone. */
public final class ProposalsOfPersonRepository implements PersonalData.Part {
    private final Database database;

    public ProposalsOfPersonRepository(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "proposals to join activities";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return database.sql()
                .selectFrom(OVERLAP_PROPOSAL)
                .where(OVERLAP_PROPOSAL.ACCOUNT_ID.eq(account.id()))
                .or(OVERLAP_PROPOSAL.ENDED_BY.eq(account.id()))
                .orderBy(OVERLAP_PROPOSAL.ID)
                .fetch(row -> {
                    boolean made = Long.valueOf(account.id()).equals(row.getAccountId());
                    boolean ended = Long.valueOf(account.id()).equals(row.getEndedBy());
                    return new Row()
                            .with("overlap", row.getOverlapId())
                            .with("proposed at", Optional.of(row.getMadeAt()).filter(at -> made))
                            .with("words", Optional.of(row.getWords()).filter(words -> made))
                            .with(
                                    "ended at",
                                    Optional.ofNullable(row.getEndedAt()).filter(at -> ended))
                            .with("state", row.getState())
                            .with("answer", Optional.ofNullable(row.getAnswer()).filter(words -> ended))
                            .values();
                });
    }

    @Override
    public void forget(Account account) {}
}
