package vn.lienthong.chassis.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.chassis.pace.Pace.Demand;

class PaceTest {
    private static final Duration LONGEST = Duration.ofMillis(250);

    @Test
    void on_an_idle_machine_it_hardly_rests() {
        assertThat(restAfter(20, 0.1, Demand.AWAITED)).isEqualTo(Duration.ofMillis(2));
        assertThat(restAfter(20, 0.5, Demand.NONE)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void on_a_busy_machine_it_rests_as_long_as_it_works() {
        assertThat(restAfter(20, 1, Demand.AWAITED)).isEqualTo(Duration.ofMillis(20));
        assertThat(restAfter(1_000, 1, Demand.AWAITED)).isEqualTo(LONGEST);
    }

    @Test
    void after_the_quickest_batch_there_is_something_to_gather() {
        assertThat(restAfter(1, 1, Demand.AWAITED)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void where_nobody_waits_it_rests_as_long_as_it_may() {
        assertThat(restAfter(20, 1, Demand.NONE)).isEqualTo(LONGEST);
    }

    @Test
    void the_busier_the_longer() {
        assertThat(restAfter(60, 0.7, Demand.AWAITED)).isBetween(Duration.ofMillis(20), Duration.ofMillis(30));
        assertThat(restAfter(60, 0.9, Demand.AWAITED)).isBetween(Duration.ofMillis(45), Duration.ofMillis(60));
        assertThat(restAfter(20, 0.7, Demand.NONE)).isBetween(Duration.ofMillis(100), Duration.ofMillis(120));
    }

    @Test
    void with_a_backlog_it_does_not_rest() {
        assertThat(restAfter(20, 1, Demand.BACKLOG)).isZero();
    }

    @Test
    @Timeout(60)
    void who_begins_to_wait_ends_its_rest() throws InterruptedException {
        Pace pace = new Pace(() -> 1, Duration.ofHours(1));
        pace.begin();
        pace.end(Demand.NONE);

        Thread.ofVirtual().start(pace::hurry);

        pace.await();
    }

    @Test
    void who_joins_those_that_wait_does_not_shorten_what_gathers_for_them() {
        Pace pace = new Pace(() -> 1, LONGEST);
        long began = System.nanoTime();
        pace.begin();
        pace.end(Demand.AWAITED);
        pace.hurry();

        pace.await();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(10));
    }

    private static Duration restAfter(int workMillis, double load, Demand demand) {
        Pace pace = new Pace(() -> load, LONGEST);
        return Duration.ofNanos(pace.restAfter(Duration.ofMillis(workMillis).toNanos(), demand));
    }
}
