package jointcalendar.db;

import static jointcalendar.db.schema.Tables.CALENDAR_VERSION;

import java.util.OptionalLong;

/**
 * A number that every saved change raises, last in its transaction. What was made from the database at a number is still true
 * while the number stands, on every node.
 */
public final class ChangeCounter {
    private static final long ONLY_ROW = 1;

    private final Database database;
    private final Runnable add = this::raiseNow;

    public ChangeCounter(Database database) {
        this.database = database;
    }

    /** The number now; one indexed read, or none in a transaction that holds {@link #lock()}. */
    public long current() {
        return held().orElseGet(this::read);
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
        database.sql()
                .update(CALENDAR_VERSION)
                .set(CALENDAR_VERSION.NUMBER, CALENDAR_VERSION.NUMBER.plus(1))
                .where(CALENDAR_VERSION.ID.eq(ONLY_ROW))
                .execute();
        held().ifPresent(number -> hold(number + 1));
    }
}
