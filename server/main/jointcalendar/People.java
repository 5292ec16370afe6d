package jointcalendar;

import jointcalendar.account.Account;

/** Finds the people that commands name. */
final class People {
    private People() {}

    /** @throws Main.Refused where nobody with this address may sign in */
    static Account find(Portal portal, String email) {
        return portal.accounts
                .byEmail(email.strip())
                .filter(Account::active)
                .orElseThrow(() ->
                        new Main.Refused("Nobody with the address " + email + " may sign in; add-person adds one."));
    }
}
