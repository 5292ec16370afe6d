package jointcalendar.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;

/**
 * Counts tries against a {@link Limit} in token buckets that lie in the database, so that all nodes count together (OWASP ASVS 5.0, 6.3.1).
 * Not to be asked inside a transaction that may fail: the try would not have counted.
 */
public final class Limits {
    private static final String PURPOSE = "limit";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final BucketRepository buckets;
    private final Signer signer;
    private final Clock realTime;

    public Limits(Database database, Signer signer, Clock realTime) {
        this.buckets = new BucketRepository(database, settings(realTime));
        this.signer = signer;
        this.realTime = realTime;
    }

    private static ClientSideConfig settings(Clock realTime) {
        return ClientSideConfig.getDefault()
                .withClientClock(new WallClock(realTime))
                .withRequestTimeout(LONGEST_WAIT);
    }

    /**
     * Counts one try.
     *
     * @param whose whom it is counted for: an account, an address, an origin; only a signature of it is kept
     * @return how long to wait, where there were too many; such a try counts for nothing
     */
    public Optional<Duration> take(Limit limit, String whose) {
        ConsumptionProbe probe = buckets.builder()
                .build(signer.sign(PURPOSE, limit.name() + "/" + whose), () -> bucket(limit))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets buckets that are full again; to be called now and then. */
    public void clean() {
        buckets.clean(realTime.instant());
    }

    private static BucketConfiguration bucket(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.tries()).refillGreedy(limit.tries(), limit.per()))
                .build();
    }

    private record WallClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
