package jointcalendar.signin;

import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.audit.AuditLog;

/**
 * Tells of what happens around signing in: always to the audit log, and to the person by mail where their credentials changed or somebody
 * came in from a browser that was not seen before. It joins the transaction under way.
 */
final class Chronicle {
    private final AuditLog audit;
    private final SignInMail mail;

    Chronicle(AuditLog audit, SignInMail mail) {
        this.audit = audit;
        this.mail = mail;
    }

    void linkAsked(Optional<Account> known) {
        long account = known.map(Account::id).orElse(0L);
        audit.record(account, "sign-in.link-asked", subject(account), known.isPresent() ? "" : "nobody");
    }

    void entered(Account account, Way way) {
        audit.record(account.id(), "sign-in.entered", subject(account.id()), way.slug());
    }

    /**
     * @param account 0 where nobody is known by what was given
     * @param reason as a slug
     */
    void refused(long account, String way, String reason) {
        audit.record(account, "sign-in.refused", subject(account), way + " " + reason);
    }

    /** @param limit the name of the one that was reached */
    void limited(String limit) {
        audit.record(0, "sign-in.limited", "", limit);
    }

    void ended(long account, int sessions) {
        audit.record(account, "sign-in.session-ended", subject(account), Integer.toString(sessions));
    }

    void demanded(Account by, String roles) {
        audit.record(by.id(), "sign-in.second-factor-demanded", "setting/" + DemandedFactor.SETTING, roles);
    }

    void forgotten(Account account) {
        audit.record(0, "sign-in.forgotten", subject(account.id()), "");
    }

    /** Writes to the person too; after the commit {@link #send} lets the letter go. */
    void changed(Account account, News news, Browser browser) {
        audit.record(account.id(), "sign-in." + news.slug(), subject(account.id()), "");
        if (news != News.NEW_DEVICE || account.signInLetters()) {
            mail.put(account, news, browser);
        }
    }

    void send() {
        mail.send();
    }

    private static String subject(long account) {
        return account == 0 ? "" : "account/" + account;
    }
}
