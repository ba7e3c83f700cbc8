package vn.lienthong.stack.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.stack.StackProblem;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-05T08:00+07:00, 2026-10-05T01:00:00Z",
        "2026-10-05T08:00Z, 2026-10-05T08:00:00Z",
        "2026-10-05T08:00, 2026-10-05T01:00:00Z",
        "2026-10-05T08:00:30, 2026-10-05T01:00:30Z",
        "2026-10-05, 2026-10-04T17:00:00Z"
    })
    void a_moment_without_an_offset_is_meant_in_the_time_of_viet_nam(String text, Instant moment) {
        assertThat(Moments.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-13-01", "08:00", "2026-10-05 08:00"})
    void what_is_no_moment_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Moments.parse(text))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("2026-10-05T08:00");
    }

    @Test
    void a_moment_is_written_in_the_time_of_viet_nam() {
        assertThat(Moments.format(Instant.parse("2026-10-05T01:00:00Z"))).isEqualTo("Mon 2026-10-05 08:00:00 +07:00");
    }
}
