package vn.lienthong.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {
    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final Duration A_LITTLE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_new_clock_shows_the_real_time_in_milliseconds() {
        DemoClock clock = DemoClock.at(folder.resolve("made/for/it"));

        assertThat(clock.offset()).isZero();
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }

    @Test
    void it_goes_on_from_the_moment_it_was_moved_to() {
        DemoClock clock = clock();

        clock.moveTo(MONDAY);

        assertThat(clock.instant()).isBetween(MONDAY, MONDAY.plus(A_LITTLE));
        Instant before = clock.instant();
        await().untilAsserted(() -> assertThat(clock.instant()).isAfter(before));
    }

    @Test
    void moves_add_up_and_can_be_undone() {
        DemoClock clock = clock();

        clock.move(Duration.ofDays(2));
        clock.move(Duration.ofHours(-1));
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(47));

        clock.reset();
        assertThat(clock.offset()).isZero();
    }

    @Test
    void all_who_open_the_same_file_go_by_the_same_clock_also_later() {
        clock().moveTo(MONDAY);

        assertThat(clock().instant()).isBetween(MONDAY, MONDAY.plus(A_LITTLE));
        assertThat(folder.resolve("clock")).hasSize(Long.BYTES);
    }

    @Test
    void who_waits_is_told_of_a_move_even_where_another_cannot_follow() {
        AtomicInteger told = new AtomicInteger();
        ServiceClock clock = new ServiceClock(() -> Optional.of(folder.resolve("clock")));
        clock.onMove(() -> {
            throw new IllegalStateException("cannot follow");
        });
        clock.onMove(told::incrementAndGet);

        clock().move(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(told).hasValue(1));
        clock().move(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(told).hasValue(2));
        clock.stopWatching();
    }

    @Test
    void without_a_file_the_service_goes_by_real_time() {
        ServiceClock clock = new ServiceClock(Optional::empty);
        clock.onMove(() -> {
            throw new AssertionError("The real time is never moved");
        });

        assertThat(clock.isDemo()).isFalse();
        assertThat(clock.offset()).isZero();
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
        assertThat(Files.exists(folder.resolve("clock"))).isFalse();
    }

    private DemoClock clock() {
        return DemoClock.at(folder.resolve("clock"));
    }
}
