package vn.lienthong.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final UUID EVENT = UUID.fromString("01a20471-98f6-7428-b86a-faaaf5fae792");

    private final Meetings meetings = new Meetings();

    @Test
    void the_latency_is_from_the_commit_to_the_consumer() {
        meetings.committed(EVENT, 1_000_000);
        meetings.received(EVENT, 6_000_000);

        assertThat(meetings.met()).isOne();
        assertThat(meetings.latencies().millis(50)).isCloseTo(5, within(0.01));
    }

    @Test
    void what_comes_before_the_commit_is_confirmed_took_no_time() {
        meetings.received(EVENT, 1_000_000);
        meetings.committed(EVENT, 1_200_000);

        assertThat(meetings.met()).isOne();
        assertThat(meetings.latencies().millis(100)).isLessThan(0.01);
    }

    @Test
    void what_has_not_come_has_not_met() {
        meetings.committed(EVENT, 1);

        assertThat(meetings.met()).isZero();
    }
}
