package vn.lienthong.bench.load;

import java.time.Duration;

/** Moments at a constant rate: those who come do not ask whether the last one has been served. */
public record Arrivals(double perSecond) implements Schedule {
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public long momentOf(long number) {
        return Math.round(number * NANOS_A_SECOND / perSecond);
    }

    /** How many are meant to happen within this time from the beginning. */
    public long within(Duration time) {
        return (long) Math.ceil(time.toNanos() * perSecond / NANOS_A_SECOND);
    }
}
