package jointcalendar.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How a letter that was put into the outbox fares.
 *
 * @param id as {@link Outbox#put} returned it
 * @param attempts begun so far
 * @param endedAt when it was sent or given up, real time to the second
 * @param failure the mail server's last objection, which may name the recipient
 */
public record Posted(long id, LetterState state, int attempts, Optional<Instant> endedAt, Optional<String> failure) {}
