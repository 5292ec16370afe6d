package jointcalendar.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jointcalendar.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where letters wait until a mail server has accepted them. Each is tried by one process at a time and never again once it may have
 * been accepted, whatever is killed when. Any number of processes may share the table.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration OVERTAKES = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxRepository rows;
    private final LetterWriter writer;
    private final Delivering delivering;
    private final Clock clock;
    private final ThreadPoolExecutor kicked;

    /** @param clock real time, not the portal's business clock */
    public Outbox(Database database, LetterWriter writer, Postman postman, Clock clock) {
        this.rows = new OutboxRepository(database);
        this.writer = writer;
        this.delivering = new Delivering(rows, postman, clock);
        this.clock = clock;
        // One kick may wait behind the one at work and will see all there is by then; more are not needed.
        this.kicked = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                Outbox::thread,
                new ThreadPoolExecutor.DiscardPolicy());
        kicked.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Puts the letter in as part of the caller's transaction, if there is one. A letter whose key was used before is not sent again.
     *
     * @return the id of the letter with this key
     * @throws IllegalArgumentException where the letter has more than 5 MB
     */
    public long put(Letter letter) {
        Instant now = clock.instant();
        Instant dueAt = letter.list().isPresent() ? now : now.minus(OVERTAKES);
        return rows.insert(letter, writer.messageId(letter.onceKey()), writer.write(letter, now), dueAt);
    }

    /** Has what is due delivered soon, on a thread of its own; to be called after the commit. */
    public void kick() {
        kicked.execute(() -> {
            try {
                deliverDue();
            } catch (RuntimeException e) {
                log.warn("Mail waits for the next round: {}", e.getClass().getName());
            }
        });
    }

    /**
     * Tries what is due, one letter after the other, until nothing is or the server cannot be reached. Never inside a transaction,
     * since each claim has to be committed before the letter leaves.
     *
     * @return how many were accepted
     */
    public int deliverDue() {
        return delivering.deliverDue();
    }

    /** How these letters fare, by ascending id. */
    public List<Posted> find(Collection<Long> ids) {
        return rows.find(ids);
    }

    /** Erases what letters said that ended without being sent, a week after; to be called daily. */
    public int clean() {
        return rows.erase(clock.instant().minus(KEPT));
    }

    /**
     * Deletes letters whose key begins so and which ended before this time; their keys may then be used again. Nothing may refer to
     * them any more.
     */
    public int forget(String keyPrefix, Instant endedBefore) {
        return rows.delete(keyPrefix, endedBefore);
    }

    /** Takes back the letter with this key, if it waits still; what it said is gone. */
    public void withdraw(String onceKey) {
        rows.withdraw(onceKey, clock.instant());
    }

    /**
     * A letter as its recipient may be told of it: never what it said.
     *
     * @param kind what the letter's key begins with, such as {@code sign-in}
     * @param ended real time
     */
    public record Told(String kind, LetterState state, Optional<Instant> ended) {}

    /** The letters to that address, oldest first. */
    public List<Told> to(String address) {
        return rows.to(address);
    }

    /** Sends nothing more to that address, and leaves nothing of it or of what was written to it; another stands in its place. */
    public void forgetRecipient(String address, MailAddress instead) {
        rows.forgetRecipient(address, instead.value(), clock.instant());
    }

    /** The same for one letter alone, by its key; others to its address stay. */
    public void forgetRecipientOf(String onceKey, MailAddress instead) {
        rows.forgetRecipientOf(onceKey, instead.value(), clock.instant());
    }

    /** Lets the letter under way end and tries no other. */
    @Override
    public void close() {
        delivering.stop();
        kicked.shutdown();
        try {
            if (!kicked.awaitTermination(30, TimeUnit.SECONDS)) {
                log.warn("A letter is still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
