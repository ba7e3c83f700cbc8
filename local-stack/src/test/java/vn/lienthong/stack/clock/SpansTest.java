package vn.lienthong.stack.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.stack.StackProblem;

class SpansTest {
    @ParameterizedTest
    @CsvSource({"3d, PT72H", "2h30m, PT2H30M", "1w, PT168H", "90s, PT1M30S", "1d12h, PT36H", "0m, PT0S"})
    void a_length_of_time_is_read(String text, Duration span) {
        assertThat(Spans.parse(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "d", "3x", "-3d", "3 d", "1.5h", "99999999d"})
    void what_is_no_length_of_time_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Spans.parse(text))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("2h30m");
    }

    @ParameterizedTest
    @CsvSource({"PT76H, 3 d 4 h", "PT72H, 3 d", "PT2H30M, 2 h 30 min", "PT61S, 1 min 1 s", "PT5S, 5 s"})
    void a_length_of_time_is_written_in_its_two_largest_units(Duration span, String text) {
        assertThat(Spans.format(span)).isEqualTo(text);
    }

    @Test
    void nothing_is_zero_seconds() {
        assertThat(Spans.format(Duration.ZERO)).isEqualTo("0 s");
    }
}
