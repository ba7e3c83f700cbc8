package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void arrivals_are_equally_far_apart() {
        var arrivals = new Arrivals(4);

        assertThat(arrivals.momentOf(0)).isZero();
        assertThat(arrivals.momentOf(1)).isEqualTo(250_000_000);
        assertThat(arrivals.momentOf(2)).isEqualTo(500_000_000);
    }

    @Test
    void a_rate_that_does_not_divide_a_second_does_not_drift() {
        assertThat(new Arrivals(3).momentOf(3_000_000))
                .isEqualTo(Duration.ofSeconds(1_000_000).toNanos());
    }

    @Test
    void less_than_one_a_second_is_a_rate() {
        assertThat(new Arrivals(0.5).momentOf(1))
                .isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void those_within_a_time_are_those_whose_moment_lies_in_it() {
        assertThat(new Arrivals(35).within(Duration.ofSeconds(30))).isEqualTo(1050);
    }
}
