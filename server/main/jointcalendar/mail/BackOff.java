package jointcalendar.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after an attempt that may succeed later; 22 hours and 21 minutes in all. */
final class BackOff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private BackOff() {}

    /** The pause after so many attempts, or nothing when it was the last. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
