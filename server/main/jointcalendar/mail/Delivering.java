package jointcalendar.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jointcalendar.mail.Delivery.Accepted;
import jointcalendar.mail.Delivery.Later;
import jointcalendar.mail.Delivery.Refused;
import jointcalendar.mail.Delivery.Unreachable;
import jointcalendar.mail.Delivery.Unsure;
import jointcalendar.mail.OutboxRepository.Claimed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's way through the outbox: claim a letter and commit, hand it over, note what came of it. What the database could not be
 * told is remembered and told at the next round.
 */
final class Delivering {
    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final int BATCH = 20; // Small, so that urgent letters come to their turn.
    private static final Duration LOST = Duration.ofMinutes(30); // Longer than any attempt.

    private record Outcome(int attempts, Delivery delivery) {}

    private final String me = UUID.randomUUID().toString();
    private final Map<Long, Outcome> untold = new LinkedHashMap<>();
    private final OutboxRepository rows;
    private final Postman postman;
    private final Clock clock;
    private volatile boolean stopped;

    Delivering(OutboxRepository rows, Postman postman, Clock clock) {
        this.rows = rows;
        this.postman = postman;
        this.clock = clock;
    }

    void stop() {
        stopped = true;
    }

    synchronized int deliverDue() {
        tell();
        rows.release(me);
        int lost = rows.giveUp(clock.instant().minus(LOST), clock.instant());
        if (lost > 0) {
            log.warn("{} letters were under way in a process that ended: whether they were sent is unknown", lost);
        }
        try (Postman.Round round = postman.setOut()) {
            return deliverDue(round);
        }
    }

    private int deliverDue(Postman.Round round) {
        int accepted = 0;
        Deque<Long> due = new ArrayDeque<>(next());
        while (!due.isEmpty() && !stopped) {
            Delivery delivery = deliver(round, due.remove()).orElse(null);
            if (delivery instanceof Unreachable) {
                break;
            }
            accepted += delivery instanceof Accepted ? 1 : 0;
            if (due.isEmpty()) {
                due.addAll(next());
            }
        }
        return accepted;
    }

    private List<Long> next() {
        return rows.due(clock.instant(), BATCH);
    }

    private Optional<Delivery> deliver(Postman.Round round, long id) {
        Optional<Claimed> claim = rows.claim(id, me, clock.instant());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        int attempts = claim.get().attempts();
        untold.put(id, new Outcome(attempts, new Unsure("The attempt broke off")));
        Delivery delivery = round.deliver(claim.get().parcel());
        untold.put(id, new Outcome(attempts, delivery));
        tell();
        return Optional.of(delivery);
    }

    private void tell() {
        for (long id : List.copyOf(untold.keySet())) {
            Outcome outcome = untold.get(id);
            if (outcome != null) {
                tell(id, outcome);
                untold.remove(id);
            }
        }
    }

    private void tell(long id, Outcome outcome) {
        Delivery delivery = outcome.delivery();
        if (delivery instanceof Accepted) {
            end(id, LetterState.SENT, null);
        } else if (delivery instanceof Refused refused) {
            end(id, LetterState.FAILED, refused.reason());
        } else if (delivery instanceof Unsure unsure) {
            end(id, LetterState.UNKNOWN, unsure.reason());
        } else if (delivery instanceof Later later) {
            postpone(id, outcome.attempts(), later.reason());
        } else if (delivery instanceof Unreachable unreachable) {
            log.warn("Mail cannot be handed over: {}", unreachable.reason());
            postpone(id, outcome.attempts(), unreachable.reason());
        }
    }

    private void postpone(long id, int attempts, String reason) {
        Optional<Duration> pause = BackOff.after(attempts);
        if (pause.isEmpty()) {
            end(id, LetterState.FAILED, reason);
        } else {
            rows.postpone(id, me, reason, clock.instant().plus(pause.get()));
            log.info("Letter {} waits for {}", id, pause.get());
        }
    }

    private void end(long id, LetterState state, @Nullable String failure) {
        rows.end(id, me, state, failure, clock.instant());
        log.info("Letter {} ended as {}", id, state.column());
    }
}
