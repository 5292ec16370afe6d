package jointcalendar.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value read from the database and kept while the {@link ChangeCounter} stands. Inside a transaction it is read anew, since what
 * is seen there may never be committed.
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
        if (database.inTransaction()) {
            return read.get();
        }
        long number = counter.current();
        Kept<T> last = kept;
        if (last != null && last.number() == number) {
            return last.value();
        }
        Kept<T> fresh = new Kept<>(number, read.get());
        kept = fresh;
        return fresh.value();
    }
}
