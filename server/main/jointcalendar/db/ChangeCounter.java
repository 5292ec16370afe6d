package jointcalendar.db;

import static jointcalendar.db.schema.Tables.CALENDAR_VERSION;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A number that every saved change raises, last in its transaction. What was made from the database at a number is still true
 * while the number stands, on every node.
 */
public final class ChangeCounter {
    private static final long ONLY_ROW = 1;

    private final Database database;
    private final Runnable add = this::raiseNow;
    private final ThreadLocal<@Nullable Seen> seen = new ThreadLocal<>();

    /** The number as a piece of work saw it, once it asked. */
    private static final class Seen {
        private OptionalLong number = OptionalLong.empty();
    }

    public ChangeCounter(Database database) {
        this.database = database;
    }

    /**
     * Begins a piece of work on this thread, such as answering a request: it asks for the number once, until it raises it itself or the
     * next piece begins, so that all it shows is of one time. A thread that never begins one asks each time, and so does a transaction.
     */
    public void begin() {
        seen.set(new Seen());
    }

    /** The number now; one indexed read, or none in a transaction that holds {@link #lock()} or in a piece of work that asked before. */
    public long current() {
        Seen before = seen.get();
        if (before == null || database.seenInTransaction().isPresent()) {
            return held().orElseGet(this::read);
        }
        if (before.number.isEmpty()) {
            before.number = OptionalLong.of(read());
        }
        return before.number.getAsLong();
    }

    private long read() {
        Long number = database.sql()
                .select(CALENDAR_VERSION.NUMBER)
                .from(CALENDAR_VERSION)
                .where(CALENDAR_VERSION.ID.eq(ONLY_ROW))
                .fetchSingle()
                .value1();
        return number;
    }

    /**
     * Waits until nobody else is changing the calendar; until this transaction ends others wait for it. To be called first in a
     * transaction that compares what it saves with what is there. A cluster's other node does not wait, but loses at its commit and is
     * tried again.
     */
    public void lock() {
        if (held().isEmpty()) {
            Long number = database.sql()
                    .select(CALENDAR_VERSION.NUMBER)
                    .from(CALENDAR_VERSION)
                    .where(CALENDAR_VERSION.ID.eq(ONLY_ROW))
                    .forUpdate()
                    .fetchSingle()
                    .value1();
            hold(number);
        }
    }

    /** The number while this transaction is the only one that can change it. */
    private OptionalLong held() {
        return database.seenInTransaction()
                .filter(seen -> seen.containsKey(this))
                .map(seen -> OptionalLong.of((Long) seen.getOrDefault(this, 0L)))
                .orElse(OptionalLong.empty());
    }

    private void hold(long number) {
        database.seenInTransaction().ifPresent(seen -> seen.put(this, number));
    }

    /** Raises the number once, as the transaction's last work: others who raise it wait so short a time as can be. */
    public void raise() {
        database.beforeCommit(add);
    }

    /**
     * Raises the number at once, so that this transaction itself sees what it changed; others who raise it wait until it ends, so
     * numbers follow the order of commits.
     */
    public void raiseNow() {
        if (seen.get() != null) {
            begin();
        }
        database.sql()
                .update(CALENDAR_VERSION)
                .set(CALENDAR_VERSION.NUMBER, CALENDAR_VERSION.NUMBER.plus(1))
                .where(CALENDAR_VERSION.ID.eq(ONLY_ROW))
                .execute();
        held().ifPresent(number -> hold(number + 1));
    }
}
