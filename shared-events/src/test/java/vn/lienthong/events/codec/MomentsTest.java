package vn.lienthong.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T00:00:00Z",
                "2024-02-29T23:59:59.5Z",
                "1999-12-31T17:00:00.000001Z",
                "2026-11-23T07:30:00.123456789Z",
                "2026-11-23T07:30:00.120+07:00"
            })
    void they_are_read_as_the_jdk_reads_them(String text) {
        assertThat(Moments.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-11-23", "2026-11-23T07:30:00", "2026-02-30T00:00:00Z", "2026-11-23T25:00:00Z"})
    void what_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
