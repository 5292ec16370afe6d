package jointcalendar.people.data;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.audit.AuditRepository;

/** What the audit log says of the person; it knows them by number alone, and keeps it. */
public final class AuditPart implements PersonalData.Part {
    private final AuditRepository entries;

    public AuditPart(AuditRepository entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return entries.concerning(account.id()).stream()
                .map(entry -> new Row()
                        .with("at", entry.at())
                        .with("by", entry.own() ? "yourself" : "somebody else")
                        .with("from", entry.origin())
                        .with("action", entry.action())
                        .with("subject", entry.subject())
                        .values())
                .toList();
    }

    @Override
    public void forget(Account account) {}
}
