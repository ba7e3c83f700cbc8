package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private static final Wire WIRE = new Wire();
    private static final Duration TIME = Duration.ofMillis(600);

    @AfterAll
    static void close() {
        WIRE.close();
    }

    private static Future<?> after(long millis) {
        Promise<Void> done = Promise.promise();
        WIRE.context().owner().setTimer(millis, _ -> done.complete());
        return done.future();
    }

    @Test
    void an_open_loop_keeps_its_rate_whatever_the_deeds_take() {
        LoadResult result = OpenLoop.run(WIRE.context(), _ -> after(200), new Arrivals(100), Duration.ZERO, TIME);

        assertThat(result.whole().count()).isEqualTo(60);
        assertThat(result.errors()).isZero();
        assertThat(result.dropped()).isZero();
    }

    @Test
    void a_deed_that_begins_late_is_timed_from_when_it_was_meant_to_begin() {
        LoadResult result = OpenLoop.run(WIRE.context(), _ -> busy(20), new Arrivals(100), Duration.ZERO, TIME);

        // twenty milliseconds for each, ten apart: the last of sixty waits for about six hundred
        assertThat(result.whole().millis(100)).isGreaterThan(500);
    }

    private static Future<?> busy(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return Future.succeededFuture();
    }

    @Test
    void what_comes_while_too_many_are_under_way_is_dropped_and_counted() {
        double rate = 3.0 * OpenLoop.MOST_UNDER_WAY;
        LoadResult result = OpenLoop.run(WIRE.context(), _ -> after(800), new Arrivals(rate), Duration.ZERO, TIME);

        assertThat(result.whole().count()).isEqualTo(OpenLoop.MOST_UNDER_WAY);
        assertThat(result.dropped() + result.whole().count()).isCloseTo((long) (rate * 0.6), within(1L));
    }

    @Test
    void what_happens_on_the_ramp_does_not_count() {
        LoadResult result =
                OpenLoop.run(WIRE.context(), _ -> after(1), new Arrivals(100), Duration.ofMillis(400), TIME);

        assertThat(result.whole().count()).isEqualTo(60);
    }

    @Test
    void failures_are_counted_by_what_they_say() {
        LoadResult result = ClosedLoop.run(
                WIRE.context(), _ -> after(20).compose(_ -> Future.failedFuture("refused")), 2, Duration.ZERO, TIME);

        assertThat(result.errors()).isPositive();
        assertThat(result.completed()).isZero();
        assertThat(result.complaints()).containsOnlyKeys("refused").containsValue(result.errors());
    }

    @Test
    void in_a_closed_loop_each_client_begins_anew_when_it_is_done() {
        LoadResult result = ClosedLoop.run(WIRE.context(), _ -> after(50), 3, Duration.ZERO, TIME);

        assertThat(result.perSecond()).isPositive().isLessThanOrEqualTo(3 / 0.049);
        assertThat(result.whole().millis(50)).isGreaterThanOrEqualTo(49);
    }

    @Test
    void marks_are_timed_like_the_whole() {
        LoadResult result = ClosedLoop.run(
                WIRE.context(),
                marks -> after(30).onSuccess(_ -> marks.reached("half")).compose(_ -> after(30)),
                1,
                Duration.ZERO,
                TIME);

        assertThat(result.marks().get("half").millis(50))
                .isGreaterThanOrEqualTo(29)
                .isLessThan(result.whole().millis(50));
    }
}
