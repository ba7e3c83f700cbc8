package vn.lienthong.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Latencies to three digits, from a microsecond to two minutes. For one thread. */
public final class Latencies {
    private static final long HIGHEST_NANOS = 120_000_000_000L;
    private static final long LOWEST_NANOS = 1_000;
    private static final int DIGITS = 3;
    private static final double NANOS_A_MILLI = 1e6;

    private final Histogram histogram = new Histogram(LOWEST_NANOS, HIGHEST_NANOS, DIGITS);

    /** What took longer than can be told counts as the longest. */
    public void record(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, HIGHEST_NANOS));
    }

    public void add(Latencies others) {
        histogram.add(others.histogram);
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** In milliseconds; no number where there is none. @param percentile 99.9 for one in a thousand */
    public double millis(double percentile) {
        return count() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) / NANOS_A_MILLI;
    }

    /** The usual percentiles in milliseconds: p50, p95, p99, p99.9, max. */
    public Map<String, Double> summary() {
        Map<String, Double> summary = new LinkedHashMap<>();
        summary.put("p50", millis(50));
        summary.put("p95", millis(95));
        summary.put("p99", millis(99));
        summary.put("p99.9", millis(99.9));
        summary.put("max", millis(100));
        return summary;
    }
}
