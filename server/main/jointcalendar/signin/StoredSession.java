package jointcalendar.signin;

import java.time.Instant;
import java.util.Set;
import jointcalendar.access.Role;

/**
 * A session as it lies in its table, with what decides whether it counts.
 *
 * @param shown when the person last showed who they are, by signing in or by the password
 * @param proved whether the second factor was shown in it
 * @param current whether it was asked for by its present token, not by the one before
 * @param rights the version of the account's rights for which the token was made
 * @param rightsNow the present version
 * @param role of the account
 * @param hasFactor whether the account has a second factor
 * @param demanded the roles that must have one
 */
record StoredSession(
        long id,
        long account,
        Instant since,
        Instant seen,
        Instant shown,
        boolean proved,
        boolean current,
        int rights,
        int rightsNow,
        Role role,
        boolean hasFactor,
        Set<Role> demanded) {
    Visit.State state() {
        if (hasFactor) {
            return proved ? Visit.State.IN : Visit.State.PROOF;
        }
        return demanded.contains(role) ? Visit.State.ENROLMENT : Visit.State.IN;
    }

    boolean isOver(Instant now) {
        return Lifetime.of(role).isOver(since, seen, now);
    }
}
