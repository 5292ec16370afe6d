package jointcalendar.db;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value read from the database and kept while the {@link ChangeCounter} stands. What a transaction sees is not kept, since it
 * may never be committed.
 */
public final class Snapshot<T extends Object> {
    private record Kept<V>(long number, V value) {}

    private record SeenAt(Object snapshot, long number) {}

    private final Database database;
    private final ChangeCounter counter;
    private final Supplier<T> read;
    private volatile @Nullable Kept<T> kept;

    public Snapshot(Database database, ChangeCounter counter, Supplier<T> read) {
        this.database = database;
        this.counter = counter;
        this.read = read;
    }

    /** The value as of now. */
    public T get() {
        long number = counter.current();
        Kept<T> last = kept;
        if (last != null && last.number() == number) {
            return last.value();
        }
        return database.seenInTransaction().map(seen -> inside(seen, number)).orElseGet(() -> outside(number));
    }

    /** What a transaction changed is known to it alone, and is not kept beyond it. */
    @SuppressWarnings("unchecked") // only this snapshot's values lie under its keys
    private T inside(Map<Object, Object> seen, long number) {
        return (T) seen.computeIfAbsent(new SeenAt(this, number), key -> sameIfEqual(read.get()));
    }

    private T outside(long number) {
        Kept<T> fresh = new Kept<>(number, sameIfEqual(read.get()));
        kept = fresh;
        return fresh.value();
    }

    /** What others made from the kept value stays good where a change was elsewhere. */
    private T sameIfEqual(T fresh) {
        Kept<T> last = kept;
        return last != null && last.value().equals(fresh) ? last.value() : fresh;
    }
}
