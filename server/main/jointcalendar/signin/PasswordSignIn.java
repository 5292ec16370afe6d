package jointcalendar.signin;

import java.time.Clock;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.db.Database;

/**
 * Signing in by a password, which nobody must have. An address without one, or of nobody, costs the same look-up and the same hashing, and
 * has the same answer.
 */
final class PasswordSignIn {
    /** Of a password that nobody knows. */
    private static final String NOBODYS = PasswordHash.of(Signer.randomToken());

    private final Database database;
    private final AccountRepository accounts;
    private final PasswordRepository passwords;
    private final Chronicle chronicle;
    private final Clock realTime;

    PasswordSignIn(Database database, AccountRepository accounts, Chronicle chronicle, Clock realTime) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = new PasswordRepository(database);
        this.chronicle = chronicle;
        this.realTime = realTime;
    }

    /** Whom this address and password sign in. */
    Optional<Account> check(String email, String password) {
        Optional<PasswordRepository.Found> found = passwords.find(email);
        String hash = found.flatMap(PasswordRepository.Found::hash).orElse(NOBODYS);
        boolean right = fits(hash, password) && found.isPresent();
        if (!right || !found.get().active()) {
            chronicle.refused(
                    found.map(PasswordRepository.Found::account).orElse(0L),
                    Way.PASSWORD.slug(),
                    right ? "inactive" : found.isPresent() ? "wrong" : "nobody");
            return Optional.empty();
        }
        renew(found.get().account(), hash, password);
        return accounts.find(found.get().account());
    }

    /** Longer than any password may be is none, before it costs anything. */
    private static boolean fits(String hash, String password) {
        return PasswordHash.isOf(hash, password.length() > 4 * PasswordStrength.LONGEST ? "" : password);
    }

    private void renew(long account, String hash, String password) {
        if (PasswordHash.isOutdated(hash)) {
            passwords.rehash(account, hash, PasswordHash.of(password));
        }
    }

    boolean has(Account account) {
        return passwords.setAt(account.id()).isPresent();
    }

    /** Whether this is the account's present password. */
    boolean isRight(Account account, String password) {
        return passwords.hash(account.id()).filter(hash -> fits(hash, password)).isPresent();
    }

    /** Sets the password, or another in its place; the person is told by mail. */
    void set(Account account, String password, Browser browser) {
        String hash = PasswordHash.of(password);
        database.transaction(() -> {
            passwords.set(account.id(), hash, realTime.instant());
            chronicle.changed(account, News.PASSWORD_SET, browser);
        });
        chronicle.send();
    }

    void remove(Account account, Browser browser) {
        database.transaction(() -> {
            if (passwords.remove(account.id())) {
                chronicle.changed(account, News.PASSWORD_REMOVED, browser);
            }
        });
        chronicle.send();
    }
}
