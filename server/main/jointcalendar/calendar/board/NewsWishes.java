package jointcalendar.calendar.board;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;

/** Who wants letters on overlaps, and the address in each by which its reader says no more, without signing in. */
public final class NewsWishes {
    private static final String PURPOSE = "overlap-letters";
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

    private final Database database;
    private final AccountRepository accounts;
    private final Signer signer;
    private final AuditLog audit;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public NewsWishes(Database database, AccountRepository accounts, Signer signer, AuditLog audit, URI baseUrl) {
        this.database = database;
        this.accounts = accounts;
        this.signer = signer;
        this.audit = audit;
        this.baseUrl = baseUrl;
    }

    URI addressToLeave(long account) {
        String id = Long.toString(account);
        return URI.create(baseUrl + "/overlap-letters/" + id + "." + signer.sign(PURPOSE, id));
    }

    /** The account that a token of such an address was made for. */
    Optional<Account> account(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() && signer.verifies(PURPOSE, parts.group(1), parts.group(2))
                ? accounts.find(Long.parseLong(parts.group(1)))
                : Optional.empty();
    }

    void leave(Account account) {
        database.transaction(() -> {
            if (account.overlapLetters()) {
                accounts.setOverlapLetters(account.id(), false);
                audit.record(account.id(), "account.changed", "account/" + account.id(), "letters about overlaps");
            }
        });
    }
}
