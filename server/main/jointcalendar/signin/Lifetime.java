package jointcalendar.signin;

import java.time.Duration;
import java.time.Instant;
import jointcalendar.access.Role;

/**
 * How long a session lives (OWASP ASVS 5.0, 7.3): shorter for those who may do more.
 *
 * @param idle without a request
 * @param whole at most, from signing in
 */
record Lifetime(Duration idle, Duration whole) {
    /** The longest of all. */
    static final Lifetime LONGEST = new Lifetime(Duration.ofDays(7), Duration.ofDays(30));

    private static final Lifetime SHORT = new Lifetime(Duration.ofDays(1), Duration.ofDays(7));

    static Lifetime of(Role role) {
        return role.atLeast(Role.LEAD) ? SHORT : LONGEST;
    }

    /** Whether a session that began and was last seen at these times is over. */
    boolean isOver(Instant began, Instant seen, Instant now) {
        return !now.isBefore(began.plus(whole)) || !now.isBefore(seen.plus(idle));
    }
}
