package jointcalendar;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long each of many runs took, in nanoseconds, sorted. */
record Timing(long[] sorted) {
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** Runs the work some times to warm up, and then as often as it is measured; the work is told the number of its run. */
    static Timing of(int warmUp, int times, IntConsumer work) {
        for (int run = 0; run < warmUp; run++) {
            work.accept(run);
        }
        long[] nanos = new long[times];
        for (int run = 0; run < times; run++) {
            long start = System.nanoTime();
            work.accept(warmUp + run);
            nanos[run] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Timing(nanos);
    }

    /** A single run, in milliseconds. */
    static double once(Runnable work) {
        return of(0, 1, run -> work.run()).millis(50);
    }

    double millis(int percentile) {
        int rank = (int) Math.ceil(sorted.length * percentile / 100.0);
        return sorted[Math.max(0, rank - 1)] / NANOS_OF_A_MILLI;
    }
}
