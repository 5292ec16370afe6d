package jointcalendar.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jointcalendar.account.Account;

/**
 * A request that came with a living session.
 *
 * @param session its number, which it keeps when its token changes
 * @param shown when they last showed who they are, by signing in or by the password
 * @param newToken the session's token from now on, where it has changed
 */
public record Visit(Account account, long session, State state, Instant shown, Optional<String> newToken) {
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** How far somebody has come in. */
    public enum State {
        IN,
        /** The second factor is still to be shown. */
        PROOF,
        /** The person's role asks for a second factor, and there is none yet. */
        ENROLMENT
    }

    /** Whether nothing is still to be shown. */
    public boolean isIn() {
        return state == State.IN;
    }

    /** Whether that was so short ago that it need not be asked for again before credentials are changed (OWASP ASVS 5.0, 7.5.1). */
    boolean isFresh(Clock realTime) {
        return realTime.instant().isBefore(shown.plus(FRESH));
    }
}
