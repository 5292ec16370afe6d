package jointcalendar.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.signin.SignIn;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.text.Slug;

/** What others change about a person: name, language, role, organisation, and whether they may sign in at all. */
public final class Standing {
    private final Database database;
    private final ChangeCounter counter;
    private final AccountRepository accounts;
    private final AccountChangeRepository changes;
    private final OpenInvitations invitations;
    private final SignIn signIn;
    private final AuditLog audit;

    public Standing(
            Database database,
            ChangeCounter counter,
            AccountRepository accounts,
            OpenInvitations invitations,
            SignIn signIn,
            AuditLog audit) {
        this.database = database;
        this.counter = counter;
        this.accounts = accounts;
        this.changes = new AccountChangeRepository(database);
        this.invitations = invitations;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** What a person is to be from now on. */
    public record Wanted(PersonName name, Language language, Role role, long organisation) {}

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** The viewer may not know of this person. */
        UNKNOWN,
        /** The viewer may not do this to this person. */
        NOT_YOURS,
        /** Nobody changes their own role or organisation, or ends themselves: somebody else has to agree. */
        OWN_STANDING,
        /** The portal would be left without a coordinator. */
        LAST_COORDINATOR
    }

    /** Changes a person; rights follow at once, since they are asked of the account at each request. */
    public Outcome change(long id, Wanted wanted, Viewer by) {
        return upon(id, by, person -> {
            boolean moves = person.role() != wanted.role() || person.organisation() != wanted.organisation();
            if (moves && !by.mayAppoint(wanted.role(), wanted.organisation())) {
                return Outcome.NOT_YOURS;
            }
            if (moves && by.account() == id) {
                return Outcome.OWN_STANDING;
            }
            if (wanted.role() != Role.COORDINATOR && isLastCoordinator(person)) {
                return Outcome.LAST_COORDINATOR;
            }
            store(person, wanted, by);
            return Outcome.DONE;
        });
    }

    private void store(Account person, Wanted wanted, Viewer by) {
        String detail = told(person, wanted);
        if (detail.isEmpty()) {
            return;
        }
        changes.describe(person.id(), wanted.name(), wanted.language());
        if (person.role() != wanted.role() || person.organisation() != wanted.organisation()) {
            changes.place(person.id(), wanted.role(), wanted.organisation());
            accounts.rightsChanged(person.id());
        }
        audit.record(by, "account.changed", "account/" + person.id(), detail);
    }

    /** What is changed, without what somebody typed. */
    private static String told(Account before, Wanted after) {
        List<String> told = new ArrayList<>();
        if (before.role() != after.role()) {
            told.add("role " + Slug.of(before.role()) + " > " + Slug.of(after.role()));
        }
        if (before.organisation() != after.organisation()) {
            told.add("organisation " + before.organisation() + " > " + after.organisation());
        }
        if (before.language() != after.language()) {
            told.add("language " + before.language().code() + " > "
                    + after.language().code());
        }
        if (!before.name().equals(after.name())) {
            told.add("name");
        }
        return String.join("; ", told);
    }

    /** Signs a person out for good; what they planned stays, their feeds stop, and whom they invited is not invited any more. */
    public Outcome end(long id, Viewer by) {
        return upon(id, by, person -> {
            if (by.account() == id) {
                return Outcome.OWN_STANDING;
            }
            if (isLastCoordinator(person)) {
                return Outcome.LAST_COORDINATOR;
            }
            if (person.active()) {
                changes.setActive(id, false);
                signIn.endAll(person.id());
                invitations.endThoseBy(id);
                audit.record(by, "account.ended", "account/" + id, "");
            }
            return Outcome.DONE;
        });
    }

    /** Lets a person in again who was ended. */
    public Outcome takeBack(long id, Viewer by) {
        return upon(id, by, person -> {
            if (!person.active()) {
                changes.setActive(id, true);
                audit.record(by, "account.returned", "account/" + id, "");
            }
            return Outcome.DONE;
        });
    }

    private interface Change {
        Outcome of(Account person);
    }

    /** One after the other, on every node, so that no two coordinators end each other at once. */
    private Outcome upon(long id, Viewer by, Change change) {
        return database.transaction(() -> {
            counter.lock();
            Optional<Account> person = accounts.find(id).filter(found -> People.maySee(found, by));
            if (person.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            if (!by.mayAppoint(person.get().role(), person.get().organisation())) {
                return Outcome.NOT_YOURS;
            }
            counter.raise();
            return change.of(person.get());
        });
    }

    private boolean isLastCoordinator(Account person) {
        return person.role() == Role.COORDINATOR && person.active() && !changes.hasCoordinatorBeside(person.id());
    }
}
