package jointcalendar.limit;

import static jointcalendar.db.schema.Tables.RATE_BUCKET;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jointcalendar.db.Database;
import org.jspecify.annotations.Nullable;

/**
 * Buckets as rows. Each is changed by an update that names the state it was read in: locks hold on one node of a cluster only, a
 * conditional update on all.
 */
final class BucketRepository extends AbstractCompareAndSwapBasedProxyManager<String> {
    private static final int NANOS_OF_A_MILLI = 1_000_000;
    private final Database database;

    BucketRepository(Database database, ClientSideConfig settings) {
        super(settings);
        this.database = database;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new Swap(key);
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException("Buckets are asked by the thread that waits");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException("Buckets are asked by the thread that waits");
    }

    @Override
    public void removeProxy(String key) {
        database.sql()
                .deleteFrom(RATE_BUCKET)
                .where(RATE_BUCKET.BUCKET_KEY.eq(key))
                .execute();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return false;
    }

    void clean(Instant now) {
        database.sql()
                .deleteFrom(RATE_BUCKET)
                .where(RATE_BUCKET.FULL_AT.lt(now))
                .execute();
    }

    private final class Swap implements CompareAndSwapOperation {
        private final String key;

        Swap(String key) {
            this.key = key;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
            return database.sql()
                    .select(RATE_BUCKET.STATE)
                    .from(RATE_BUCKET)
                    .where(RATE_BUCKET.BUCKET_KEY.eq(key))
                    .fetchOptional(RATE_BUCKET.STATE);
        }

        @Override
        public boolean compareAndSwap(
                byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
            Instant fullAt = fullAt(state);
            int changed =
                    database.transaction(() -> before == null ? insert(after, fullAt) : update(before, after, fullAt));
            return changed == 1;
        }

        private int insert(byte[] state, Instant fullAt) {
            return database.sql()
                    .insertInto(RATE_BUCKET)
                    .set(RATE_BUCKET.BUCKET_KEY, key)
                    .set(RATE_BUCKET.STATE, state)
                    .set(RATE_BUCKET.FULL_AT, fullAt)
                    .onDuplicateKeyIgnore()
                    .execute();
        }

        private int update(byte[] before, byte[] after, Instant fullAt) {
            return database.sql()
                    .update(RATE_BUCKET)
                    .set(RATE_BUCKET.STATE, after)
                    .set(RATE_BUCKET.FULL_AT, fullAt)
                    .where(RATE_BUCKET.BUCKET_KEY.eq(key))
                    .and(RATE_BUCKET.STATE.eq(before))
                    .execute();
        }

        private Instant fullAt(RemoteBucketState state) {
            long now = currentTimeNanos();
            return Instant.ofEpochMilli((now + state.calculateFullRefillingTime(now)) / NANOS_OF_A_MILLI);
        }
    }
}
