package jointcalendar.audit;

import java.time.Clock;
import jointcalendar.access.Origin;
import jointcalendar.text.WithoutWords;
import jointcalendar.web.RefusedAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each refused access into the audit log, as far as {@link FloodGuard} lets it; a log that cannot be written refuses nobody. */
public final class RefusedAccessLog implements RefusedAccess.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccessLog.class);
    static final int MOST_OF_ONE_PLACE = 30;
    private static final int MOST_OF_ALL = 600;
    private static final int LONGEST_ROUTE = 80;

    private final AuditLog audit;
    private final FloodGuard flood;

    public RefusedAccessLog(AuditLog audit, Clock realTime) {
        this.audit = audit;
        this.flood = new FloodGuard(realTime, MOST_OF_ONE_PLACE, MOST_OF_ALL);
    }

    @Override
    public void refused(RefusedAccess access) {
        try {
            switch (flood.judge(Origin.current().neighbourhood())) {
                case WRITE -> write(access);
                case WRITE_THAT_THERE_ARE_MORE -> audit.record(0, "refused.more", "", "within one minute");
                case DROP -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("A refused access could not be written down", WithoutWords.of(e));
        }
    }

    private void write(RefusedAccess access) {
        String route = access.route();
        audit.record(
                access.account(),
                "refused." + access.why().word(),
                route.substring(0, Math.min(route.length(), LONGEST_ROUTE)),
                "");
    }
}
