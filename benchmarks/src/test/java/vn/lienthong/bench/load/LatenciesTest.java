package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void percentiles_are_told_in_milliseconds() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 1000; millis++) {
            latencies.record(millis * MILLI);
        }

        assertThat(latencies.millis(50)).isCloseTo(500, within(1.0));
        assertThat(latencies.millis(99.9)).isCloseTo(999, within(1.0));
        assertThat(latencies.summary()).containsOnlyKeys("p50", "p95", "p99", "p99.9", "max");
    }

    @Test
    void of_nothing_nobody_can_say_how_long_it_took() {
        assertThat(new Latencies().millis(99)).isNaN();
    }

    @Test
    void what_took_longer_than_two_minutes_counts_as_two_minutes() {
        var latencies = new Latencies();
        latencies.record(Long.MAX_VALUE);

        assertThat(latencies.millis(100)).isCloseTo(120_000, within(120.0));
    }

    @Test
    void added_up_they_tell_of_all() {
        var latencies = new Latencies();
        latencies.record(MILLI);
        var others = new Latencies();
        others.record(9 * MILLI);
        latencies.add(others);

        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.millis(100)).isCloseTo(9, within(0.1));
    }
}
