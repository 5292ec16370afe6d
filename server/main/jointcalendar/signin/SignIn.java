package jointcalendar.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;

/** Signing in by a mailed one-time link. Who asks learns nothing of which addresses are known. */
public final class SignIn {
    private final Database database;
    private final AccountRepository accounts;
    private final SignInRepository links;
    private final SignInMail mail;
    private final Clock realTime;

    /** @param realTime by which links and sessions end, whatever the business clock says */
    public SignIn(
            Database database, AccountRepository accounts, SignInRepository links, SignInMail mail, Clock realTime) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.realTime = realTime;
    }

    /** Mails a link to that address, if somebody who may sign in has it. */
    public void request(String email) {
        database.transaction(() -> accounts.byEmail(email)
                .filter(Account::active)
                .ifPresent(account -> links.newLink(account.id(), now()).ifPresent(token -> mail.put(account, token))));
        mail.send();
    }

    /** A link's token for that person, handed over by whoever runs the command. */
    public Optional<String> linkFor(Account account) {
        return links.newLink(account.id(), now());
    }

    /** Whether a link could still be used; looking does not use it up, since programs that scan mail look too. */
    public boolean isOpen(String token) {
        return links.isOpen(token, now());
    }

    /** Uses a link up; the token of the session it opens, or nothing where the link is no longer good. */
    public Optional<String> confirm(String token) {
        return database.transaction(() -> {
            var account = links.use(token, now());
            return account.isEmpty()
                    ? Optional.<String>empty()
                    : accounts.find(account.getAsLong())
                            .filter(Account::active)
                            .map(found -> links.newSession(found.id(), now()));
        });
    }

    /** Opens a session without a link; for the demonstration only. */
    public String openSession(Account account) {
        return links.newSession(account.id(), now());
    }

    /** Who this session belongs to, while both live. */
    public Optional<Account> who(String session) {
        if (session.isEmpty()) {
            return Optional.empty();
        }
        var account = links.account(session, now());
        return account.isEmpty()
                ? Optional.empty()
                : accounts.find(account.getAsLong()).filter(Account::active);
    }

    public void end(String session) {
        links.endSession(session);
    }

    /** Ends every session of this account and every link that would open one. */
    public void endAll(long account) {
        links.endAll(account);
    }

    /** Ends every link of this account that would open a session; sessions stay. */
    public void endLinks(long account) {
        links.endLinks(account);
    }

    private Instant now() {
        return realTime.instant();
    }
}
