package jointcalendar.digest;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Signer;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.text.Language;

/** Who wants the digest, and the address in each letter by which its reader says no more, without signing in. */
public final class Subscriptions {
    private static final String PURPOSE = "unsubscribe";
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

    private final Database database;
    private final AccountRepository accounts;
    private final Signer signer;
    private final AuditLog audit;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public Subscriptions(Database database, AccountRepository accounts, Signer signer, AuditLog audit, URI baseUrl) {
        this.database = database;
        this.accounts = accounts;
        this.signer = signer;
        this.audit = audit;
        this.baseUrl = baseUrl;
    }

    URI addressToLeave(long account) {
        String id = Long.toString(account);
        return URI.create(baseUrl + "/unsubscribe/" + id + "." + signer.sign(PURPOSE, id));
    }

    /** The account that a token of such an address was made for. */
    Optional<Long> account(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() && signer.verifies(PURPOSE, parts.group(1), parts.group(2))
                ? Optional.of(Long.valueOf(parts.group(1)))
                : Optional.empty();
    }

    /** In which language that account reads; nothing where it is gone. */
    Optional<Language> language(long account) {
        return accounts.find(account).map(found -> found.language());
    }

    boolean isWantedBy(long account) {
        return accounts.find(account).filter(found -> found.digest()).isPresent();
    }

    void set(long account, boolean wanted) {
        database.transaction(() -> {
            if (isWantedBy(account) != wanted) {
                accounts.setDigest(account, wanted);
                audit.record(account, wanted ? "digest.subscribed" : "digest.unsubscribed", "account/" + account, "");
            }
        });
    }
}
