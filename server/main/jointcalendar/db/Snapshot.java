package jointcalendar.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value read from the database and kept while the {@link ChangeCounter} stands. What a transaction sees is not kept, since it
 * may never be committed.
 */
public final class Snapshot<T extends Object> {
    private record Kept<V>(long number, V value) {}

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
        T value = read.get();
        if (!database.inTransaction()) {
            kept = new Kept<>(number, value);
        }
        return value;
    }
}
