package vn.lienthong.bench.spike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecondsTest {
    private static final int CALM_MILLIS = 200;
    private static final int OVER = 10;
    private static final int NEXT = 30;

    private final Seconds seconds = new Seconds();

    private void all(int from, int to, double millis) {
        for (int second = from; second < to; second++) {
            seconds.began(second, millis);
        }
    }

    @Test
    void the_calm_median_is_that_of_what_began_before() {
        all(0, 5, CALM_MILLIS);
        all(5, OVER, 5_000);

        assertThat(seconds.medianBefore(5)).isEqualTo(CALM_MILLIS);
    }

    @Test
    void what_was_never_slow_has_recovered_at_once() {
        all(0, NEXT, CALM_MILLIS);

        assertThat(seconds.recovery(OVER, NEXT, CALM_MILLIS)).isZero();
    }

    @Test
    void it_recovers_when_five_seconds_in_a_row_are_as_before() {
        all(0, OVER, CALM_MILLIS);
        all(OVER, 13, 2_000);
        all(13, 15, CALM_MILLIS);
        all(15, 16, 2_000);
        all(16, NEXT, 290);

        assertThat(seconds.recovery(OVER, NEXT, CALM_MILLIS)).isEqualTo(6);
    }

    @Test
    void a_second_in_which_nothing_began_says_nothing_against_it() {
        all(0, OVER, CALM_MILLIS);
        all(OVER, 12, 2_000);
        all(14, 15, CALM_MILLIS);

        assertThat(seconds.recovery(OVER, NEXT, CALM_MILLIS)).isEqualTo(2);
    }

    @Test
    void where_nothing_begins_any_more_nothing_is_known_of_it() {
        all(0, 12, 2_000);

        assertThat(seconds.recovery(OVER, NEXT, CALM_MILLIS)).isNaN();
    }

    @Test
    void too_few_seconds_before_the_next_phase_are_no_row() {
        all(0, OVER + 4, CALM_MILLIS);

        assertThat(seconds.recovery(OVER, OVER + 4, CALM_MILLIS)).isNaN();
    }

    @Test
    void a_failure_is_never_normal() {
        all(0, OVER, CALM_MILLIS);
        all(OVER, NEXT, Double.POSITIVE_INFINITY);

        assertThat(seconds.recovery(OVER, NEXT, CALM_MILLIS)).isNaN();
    }
}
