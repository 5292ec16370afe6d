package jointcalendar.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A business clock that stands still until it is told to move. */
final class SettableClock extends Clock {
    private final ZoneId zone = ZoneId.of("Asia/Almaty");
    private volatile Instant now;

    SettableClock(String localTime) {
        set(localTime);
    }

    /** @param localTime such as 2007-05-02T10:00, in Almaty */
    void set(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(zone).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException();
    }
}
