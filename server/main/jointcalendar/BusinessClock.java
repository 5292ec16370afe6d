package jointcalendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.db.SettingRepository;

/** The clock by which activities, issues and meetings count; it may have been started elsewhere in time to rehearse or replay. */
final class BusinessClock {
    private static final String OFFSET = "clock-offset-seconds";

    private BusinessClock() {}

    /**
     * Real time moved by the offset that the first start on this data stored; it holds for every process and restart.
     *
     * @param startAt where the clock should stand now, if this is the first start
     */
    static Clock open(SettingRepository settings, Optional<Instant> startAt, Clock realTime, ZoneId zone) {
        long offset = startAt.map(
                        start -> Duration.between(realTime.instant(), start).toSeconds())
                .orElse(0L);
        long stored = Long.parseLong(settings.getOrSet(OFFSET, Long.toString(offset)));
        return Clock.offset(realTime, Duration.ofSeconds(stored)).withZone(zone);
    }
}
