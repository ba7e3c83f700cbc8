package vn.lienthong.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitedTest {
    private static final String CONSUMER = "worklist";

    private final Awaited awaited = new Awaited();
    private final StreamKey stream = new StreamKey("lienthong.routing", UUID.randomUUID());

    @Test
    void a_lower_version_is_not_what_the_reader_waits_for() {
        Future<Void> reader = awaited.untilTaken(CONSUMER, stream, 3);

        awaited.tell(CONSUMER, Map.of(stream, 2));

        assertThat(reader).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7})
    void its_own_version_and_any_later_one_is(int taken) {
        Future<Void> reader = awaited.untilTaken(CONSUMER, stream, 3);

        awaited.tell(CONSUMER, Map.of(stream, taken));

        assertThat(reader).isDone();
    }

    @Test
    void another_stream_and_another_consumer_do_not_end_its_wait() {
        Future<Void> reader = awaited.untilTaken(CONSUMER, stream, 3);

        awaited.tell(CONSUMER, Map.of(new StreamKey(stream.topic(), UUID.randomUUID()), 3));
        awaited.tell("case", Map.of(stream, 3));

        assertThat(reader).isNotDone();
    }

    @Test
    void each_reader_of_a_stream_is_told_at_its_own_version() {
        Future<Void> early = awaited.untilTaken(CONSUMER, stream, 1);
        Future<Void> late = awaited.untilTaken(CONSUMER, stream, 2);

        awaited.tell(CONSUMER, Map.of(stream, 1));

        assertThat(early).isDone();
        assertThat(late).isNotDone();
        awaited.tell(CONSUMER, Map.of(stream, 2));
        assertThat(late).isDone();
    }

    @Test
    void a_consumer_is_awaited_as_long_as_a_reader_of_it_waits() {
        AtomicInteger rung = new AtomicInteger();
        awaited.whenAwaited(CONSUMER, rung::incrementAndGet);
        assertThat(awaited.isAwaited(CONSUMER)).isFalse();

        awaited.untilTaken(CONSUMER, stream, 1);

        assertThat(rung).hasValue(1);
        assertThat(awaited.isAwaited(CONSUMER)).isTrue();
        assertThat(awaited.isAwaited("case")).isFalse();
        awaited.tell(CONSUMER, Map.of(stream, 1));
        assertThat(awaited.isAwaited(CONSUMER)).isFalse();
    }

    @Test
    void who_has_been_told_and_who_has_given_up_leave_nothing_behind() {
        awaited.untilTaken(CONSUMER, stream, 1);
        Future<Void> impatient = awaited.untilTaken(CONSUMER, stream, 9);

        awaited.tell(CONSUMER, Map.of(stream, 1));
        impatient.cancel(false);

        assertThat(awaited.waiting()).isZero();
    }
}
