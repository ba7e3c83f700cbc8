package vn.lienthong.bench.flowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The same work on so many threads for so long; what happens on the ramp does not count. */
record Repetition(int threads, long rampMillis, long measuredMillis) {
    private static final int DIGITS = 3;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;

    /** How many a second, then p50, p95, p99, p99.9 and the longest in milliseconds, divided by spaces. */
    String of(Runnable work) throws InterruptedException, ExecutionException {
        long counting = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(rampMillis);
        long over = counting + TimeUnit.MILLISECONDS.toNanos(measuredMillis);
        List<Callable<Histogram>> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            calls.add(() -> repeat(work, counting, over));
        }
        var all = new Histogram(DIGITS);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Histogram> one : pool.invokeAll(calls)) {
                all.add(one.get());
            }
        }
        return told(all);
    }

    private static Histogram repeat(Runnable work, long counting, long over) {
        var histogram = new Histogram(DIGITS);
        for (long from = System.nanoTime(); from < over; ) {
            work.run();
            long now = System.nanoTime();
            if (now >= counting && now < over) {
                histogram.recordValue(now - from);
            }
            from = now;
        }
        return histogram;
    }

    private String told(Histogram all) {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f %.3f %.3f",
                all.getTotalCount() * MILLIS_A_SECOND / measuredMillis,
                millis(all, 50),
                millis(all, 95),
                millis(all, 99),
                millis(all, 99.9),
                millis(all, 100));
    }

    private static double millis(Histogram all, double percentile) {
        return all.getValueAtPercentile(percentile) / NANOS_A_MILLI;
    }
}
