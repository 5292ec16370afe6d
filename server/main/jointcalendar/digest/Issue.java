package jointcalendar.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A month's digest. Instants are of the portal's business clock, to the second.
 *
 * @param from inclusive start of the period whose changes it tells: the end of the period before
 * @param to exclusive end of that period: when the issue was made
 * @param introduces whether it is the first one, which tells nothing as new
 * @param sentAt when the last of its letters was handed to the outbox
 */
public record Issue(YearMonth month, Instant from, Instant to, boolean introduces, Optional<Instant> sentAt) {
    public boolean isSent() {
        return sentAt.isPresent();
    }

    /** The day it was made: what comes is told from here on. */
    LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(to, zone);
    }
}
