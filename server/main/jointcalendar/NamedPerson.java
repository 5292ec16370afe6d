package jointcalendar;

import jointcalendar.account.Account;

/** Finds the person whom a command names. */
final class NamedPerson {
    private NamedPerson() {}

    /** @throws Main.Refused where nobody with this address may sign in */
    static Account find(Portal portal, String email) {
        return portal.accounts
                .byEmail(email.strip())
                .filter(Account::active)
                .orElseThrow(() ->
                        new Main.Refused("Nobody with the address " + email + " may sign in; add-person adds one."));
    }
}
