package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many commands were promised when. */
final class Pace {
    private static final long STEP_MILLIS = 100;
    private static final Duration WINDOW = Duration.ofSeconds(3);
    /** What counts as the rate from before. */
    private static final double AGAIN = 0.9;

    private final ConcurrentNavigableMap<Long, LongAdder> steps = new ConcurrentSkipListMap<>();

    void promised() {
        steps.computeIfAbsent(Instant.now().toEpochMilli() / STEP_MILLIS, _ -> new LongAdder())
                .increment();
    }

    /** Promises per second in a stretch of time. */
    double rate(Instant from, Duration length) {
        return count(from, from.plus(length)) * 1000.0 / length.toMillis();
    }

    /** How long after a moment it went on as before; empty as long as it does not. */
    Optional<Duration> recovery(Instant back, double before) {
        Instant end = Instant.now().minus(WINDOW);
        for (Instant from = back; !from.isAfter(end); from = from.plusMillis(STEP_MILLIS)) {
            if (rate(from, WINDOW) >= AGAIN * before) {
                return Optional.of(Duration.between(back, from));
            }
        }
        return Optional.empty();
    }

    private long count(Instant from, Instant to) {
        return steps.subMap(from.toEpochMilli() / STEP_MILLIS, to.toEpochMilli() / STEP_MILLIS).values().stream()
                .mapToLong(LongAdder::sum)
                .sum();
    }
}
