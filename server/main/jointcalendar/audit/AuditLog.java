package jointcalendar.audit;

import java.time.Clock;
import jointcalendar.access.Origin;
import jointcalendar.access.Viewer;

/**
 * Writes down who did what (OWASP ASVS 5.0, chapter 16). An entry joins the transaction under way: what is not done is not told. It names
 * people by the number of their account and holds neither names nor addresses of theirs, so that the entry may stay when a person is erased.
 */
public final class AuditLog {
    private static final int LONGEST_DETAIL = 500;

    private final AuditRepository entries;
    private final Clock realTime;

    public AuditLog(AuditRepository entries, Clock realTime) {
        this.entries = entries;
        this.realTime = realTime;
    }

    /**
     * Writes an entry.
     *
     * @param action what was done, as a feature's name and a verb in the past: {@code account.invited}; {@code audit.action.} and this is
     *     the key of its words
     * @param subject what it was done to, by kind and number: {@code account/12}
     * @param detail facts that matter, such as {@code role member > lead}; no personal data, nothing that somebody typed; may be empty
     */
    public void record(Viewer who, String action, String subject, String detail) {
        record(who.account(), action, subject, detail);
    }

    /** As the other, for what an account does before its owner is a viewer, such as signing in; 0 where it is nobody's or the portal's. */
    public void record(long account, String action, String subject, String detail) {
        String told = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        entries.add(realTime.instant(), account, Origin.current().address(), action, subject, told);
    }
}
