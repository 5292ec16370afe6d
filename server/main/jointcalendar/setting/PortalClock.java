package jointcalendar.setting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in the portal's zone, whatever that is when it is asked. */
public final class PortalClock extends Clock {
    private final Clock time;
    private final CurrentSettings settings;

    /** @param time what moment it is; its own zone does not matter */
    public PortalClock(Clock time, CurrentSettings settings) {
        this.time = time;
        this.settings = settings;
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return settings.get().zone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.withZone(zone);
    }
}
