package jointcalendar.people.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.mail.MailAddress;
import jointcalendar.signin.SignIn;

/**
 * Changing the address to which the portal writes and by which one signs in. The link that confirms it goes to the new address and is
 * good for the person who asked alone, so that a stranger to whom it was sent by mistake gains nothing.
 */
public final class AddressChanges {
    private static final Duration LIVES = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    private final Database database;
    private final AddressChangeRepository asked;
    private final AccountRepository accounts;
    private final AccountChangeRepository changes;
    private final SignIn signIn;
    private final AddressMail mail;
    private final AuditLog audit;
    private final Clock realTime;

    public AddressChanges(
            Database database,
            AccountRepository accounts,
            SignIn signIn,
            AddressMail mail,
            AuditLog audit,
            Clock realTime) {
        this.database = database;
        this.asked = new AddressChangeRepository(database);
        this.accounts = accounts;
        this.changes = new AccountChangeRepository(database);
        this.signIn = signIn;
        this.mail = mail;
        this.audit = audit;
        this.realTime = realTime;
    }

    /** What became of asking for another address. */
    public enum Request {
        SENT,
        /** It is the present one. */
        SAME,
        TOO_MANY
    }

    /** What became of confirming one. */
    public enum Confirmation {
        DONE,
        /** The link is used, expired, another's or none. */
        CLOSED,
        /** Somebody else has the address by now. */
        TAKEN
    }

    /** Mails a link to the new address. Whether somebody has that already is told to its reader alone. */
    public Request ask(Account account, MailAddress to) {
        Request outcome = database.transaction(() -> {
            if (to.value().equalsIgnoreCase(account.email())) {
                return Request.SAME;
            }
            if (asked.askedSince(account.id(), now().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
                return Request.TOO_MANY;
            }
            String token = Signer.randomToken();
            asked.add(account.id(), to.value(), token, now(), now().plus(LIVES));
            if (accounts.byEmail(to.value()).isPresent()) {
                mail.putTaken(account, to, token);
            } else {
                mail.putLink(account, to, token);
            }
            return Request.SENT;
        });
        mail.send();
        return outcome;
    }

    /** The address that this link would make that account's own. */
    public Optional<String> open(String token, long account) {
        return asked.open(token, account, now());
    }

    /** Makes the new address the account's own, tells the old one, and ends sign-in links that went there. */
    public Confirmation confirm(String token, long id) {
        Confirmation outcome = database.transactionAmongRivals(() -> {
            Optional<String> email = asked.open(token, id, now());
            if (email.isEmpty()) {
                return Confirmation.CLOSED;
            }
            if (accounts.byEmail(email.get()).isPresent()) {
                return Confirmation.TAKEN;
            }
            Account before = accounts.find(id).orElseThrow();
            if (!asked.use(token, before.email(), now())) {
                return Confirmation.CLOSED;
            }
            change(before, email.get(), token);
            return Confirmation.DONE;
        });
        mail.send();
        return outcome;
    }

    private void change(Account before, String email, String token) {
        changes.readdress(before.id(), email);
        signIn.endLinks(before.id());
        mail.putNotice(before, token);
        audit.record(before.id(), "account.readdressed", "account/" + before.id(), "");
    }

    private Instant now() {
        return realTime.instant();
    }
}
