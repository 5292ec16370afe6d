package jointcalendar.people.invitation;

import java.time.Instant;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/**
 * Somebody asked in.
 *
 * @param inviter the account that sent this letter
 * @param expiresAt real time, as all times here
 * @param ending why it is open no more; an expired one has none
 */
public record Invitation(
        long id, Draft draft, long inviter, Instant createdAt, Instant expiresAt, Optional<Ending> ending) {
    /**
     * Who is to be asked in, to what.
     *
     * @param email as mail is sent to it
     * @param name as the inviter knows it; may be empty
     * @param language in which the letter is written
     */
    public record Draft(String email, PersonName name, Role role, long organisation, Language language) {}

    /** Why an invitation is open no more. */
    public enum Ending {
        ACCEPTED,
        REVOKED,
        /** Another letter took its place. */
        RENEWED
    }

    /** Whether its link could still be used. */
    public boolean isOpen(Instant now) {
        return ending.isEmpty() && expiresAt.isAfter(now);
    }
}
