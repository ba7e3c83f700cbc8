package vn.lienthong.bench.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lienthong.bench.spike.Profile.Peak;

class ProfileTest {
    private final Profile profile = Profile.wanted(1);

    @Test
    void phases_follow_each_other() {
        assertThat(profile.momentOf(0)).isZero();
        assertThat(profile.momentOf(59)).isEqualTo(Duration.ofSeconds(59).toNanos());
        assertThat(profile.momentOf(60)).isEqualTo(Duration.ofSeconds(60).toNanos());
        assertThat(profile.momentOf(60 + 15)).isEqualTo(Duration.ofSeconds(61).toNanos());
        assertThat(profile.momentOf(60 + 450)).isEqualTo(Duration.ofSeconds(90).toNanos());
    }

    @Test
    void nobody_comes_after_the_end() {
        long all = 60 + 450 + 120 + 750 + 240 + 1050 + 1800;

        assertThat(profile.momentOf(all - 1)).isLessThan(profile.time().toNanos());
        assertThat(profile.momentOf(all)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void it_takes_nine_and_a_half_minutes() {
        assertThat(profile.time()).isEqualTo(Duration.ofSeconds(570));
        assertThat(Profile.wanted(10).time()).isEqualTo(Duration.ofSeconds(57));
    }

    @Test
    void peaks_are_busier_than_what_is_beside_them() {
        assertThat(profile.peaks())
                .containsExactly(new Peak(15, 90, 210), new Peak(25, 240, 360), new Peak(35, 390, 570));
    }
}
