package vn.lienthong.catalog.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Refused;

class WayThereTest {
    @Test
    void one_of_distance_and_time_is_enough() {
        WayThere way = WayThere.of(5_000, 30, 6);

        assertThat(way.isNear(5_000)).isTrue();
        assertThat(way.isNear(5_001)).isFalse();
        assertThat(WayThere.of(5_000, 30, 12).isNear(6_000)).isTrue();
        assertThat(WayThere.of(5_000, 30, 12).isNear(6_001)).isFalse();
    }

    @Test
    void without_a_bound_everything_is_near() {
        assertThat(WayThere.of(null, null, null).isNear(1_000_000)).isTrue();
    }

    @Test
    void a_begun_minute_counts() {
        WayThere way = WayThere.of(null, null, 30);

        assertThat(way.minutesFor(0)).isZero();
        assertThat(way.minutesFor(500)).isEqualTo(1);
        assertThat(way.minutesFor(501)).isEqualTo(2);
    }

    @Test
    void bounds_that_are_none_are_refused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> WayThere.of(0, null, null));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> WayThere.of(null, -1, null));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> WayThere.of(null, null, 121));
    }
}
