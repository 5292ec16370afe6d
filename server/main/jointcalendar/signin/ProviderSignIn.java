package jointcalendar.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;
import jointcalendar.mail.MailAddress;

/**
 * Signing in by an account elsewhere. The first time it is found by its verified e-mail address; from then on by issuer and subject alone,
 * whatever address it has. A second subject of an issuer is nobody's, since an address may be given to another person there.
 */
final class ProviderSignIn {
    private final Database database;
    private final AccountRepository accounts;
    private final IdentityRepository identities;
    private final Chronicle chronicle;
    private final Clock realTime;

    ProviderSignIn(Database database, AccountRepository accounts, Chronicle chronicle, Clock realTime) {
        this.database = database;
        this.accounts = accounts;
        this.identities = new IdentityRepository(database);
        this.chronicle = chronicle;
        this.realTime = realTime;
    }

    /** Whose account here that is. */
    Optional<Account> account(OpenIdConnect.Person person, Browser browser) {
        Optional<Account> found = database.transactionAmongRivals(() -> {
            OptionalLong known = identities.account(person.issuer(), person.subject());
            return known.isPresent() ? known(known.getAsLong()) : linked(person, browser);
        });
        chronicle.send();
        return found;
    }

    private Optional<Account> known(long id) {
        Optional<Account> account = accounts.find(id).filter(Account::active);
        if (account.isEmpty()) {
            refused(id, "inactive");
        }
        return account;
    }

    private Optional<Account> linked(OpenIdConnect.Person person, Browser browser) {
        if (person.email().isEmpty()) {
            refused(0, "unverified");
            return Optional.empty();
        }
        Optional<Account> account = person.email().flatMap(this::exactly).filter(Account::active);
        if (account.isEmpty()) {
            refused(0, "nobody");
            return Optional.empty();
        }
        if (identities.has(account.get().id(), person.issuer())) {
            refused(account.get().id(), "other-subject");
            return Optional.empty();
        }
        identities.link(account.get().id(), person.issuer(), person.subject(), realTime.instant());
        chronicle.changed(account.get(), News.IDENTITY_LINKED, browser);
        return account;
    }

    /** The database takes letters with accents for those without: what only looks like somebody's address is not theirs. */
    private Optional<Account> exactly(String email) {
        return MailAddress.parse(email).map(MailAddress::value).flatMap(address -> accounts.byEmail(address)
                .filter(found -> found.email().equalsIgnoreCase(address)));
    }

    void refused(long account, String reason) {
        chronicle.refused(account, Way.PROVIDER.slug(), reason);
    }

    /** Whether the account had one of that number; the person is told by mail. */
    boolean unlink(Account account, long identity, Browser browser) {
        boolean had = database.transaction(() -> {
            boolean removed = identities.remove(account.id(), identity);
            if (removed) {
                chronicle.changed(account, News.IDENTITY_REMOVED, browser);
            }
            return removed;
        });
        chronicle.send();
        return had;
    }
}
