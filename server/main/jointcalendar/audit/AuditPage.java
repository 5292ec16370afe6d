package jointcalendar.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A page of entries, newest first.
 *
 * @param newer whether there are newer ones
 * @param older whether there are older ones
 */
record AuditPage(List<AuditEntry> entries, boolean newer, boolean older) {
    static final int LENGTH = 50;

    /**
     * Reads a page.
     *
     * @param before the number that all of them are older than
     * @param after the number that all of them are newer than; it counts where there is no other
     */
    static AuditPage read(
            AuditRepository entries, AuditFilter filter, ZoneId zone, Optional<Long> before, Optional<Long> after) {
        if (before.isEmpty() && after.isPresent()) {
            return newerThan(after.get(), entries, filter, zone);
        }
        List<AuditEntry> found = entries.before(before.orElse(Long.MAX_VALUE), filter, zone, LENGTH + 1);
        return new AuditPage(first(found), before.isPresent(), found.size() > LENGTH);
    }

    private static AuditPage newerThan(long start, AuditRepository entries, AuditFilter filter, ZoneId zone) {
        List<AuditEntry> found = entries.after(start, filter, zone, LENGTH + 1);
        List<AuditEntry> page = new ArrayList<>(first(found));
        Collections.reverse(page);
        return new AuditPage(page, found.size() > LENGTH, true);
    }

    private static List<AuditEntry> first(List<AuditEntry> found) {
        return found.subList(0, Math.min(found.size(), LENGTH));
    }
}
