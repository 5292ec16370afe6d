package jointcalendar.people.data;

import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;

/** Leaves of a person nothing but a number, under which history and audit go on naming them. */
public final class Erasure {
    private final Database database;
    private final ChangeCounter counter;
    private final AccountRepository accounts;
    private final AccountChangeRepository changes;
    private final PersonalData data;
    private final AuditLog audit;

    public Erasure(
            Database database, ChangeCounter counter, AccountRepository accounts, PersonalData data, AuditLog audit) {
        this.database = database;
        this.counter = counter;
        this.accounts = accounts;
        this.changes = new AccountChangeRepository(database);
        this.data = data;
        this.audit = audit;
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        NOT_YOURS,
        /** The portal would be left without a coordinator. */
        LAST_COORDINATOR
    }

    /** Erases a person: oneself, or whom the coordinator was asked to erase. */
    public Outcome erase(long id, Viewer by) {
        return database.transaction(() -> {
            counter.lock();
            Optional<Account> person = accounts.find(id).filter(account -> !account.erased());
            if (person.isEmpty() || !(by.account() == id || by.may(Right.RUN_PORTAL))) {
                return Outcome.NOT_YOURS;
            }
            if (!mayGo(person.get())) {
                return Outcome.LAST_COORDINATOR;
            }
            counter.raise();
            data.forget(person.get());
            audit.record(by, "account.erased", "account/" + id, "");
            return Outcome.DONE;
        });
    }

    /** Whether the portal can do without this person: it needs a coordinator. */
    boolean mayGo(Account person) {
        return !person.active() || person.role() != Role.COORDINATOR || changes.hasCoordinatorBeside(person.id());
    }
}
