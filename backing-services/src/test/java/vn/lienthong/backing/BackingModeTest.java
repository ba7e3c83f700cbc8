package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BackingModeTest {

    @Test
    void a_mode_is_chosen_by_its_name() {
        assertThat(BackingMode.of("auto")).isEqualTo(BackingMode.AUTO);
        assertThat(BackingMode.of("testcontainers")).isEqualTo(BackingMode.TESTCONTAINERS);
        assertThat(BackingMode.of("embedded")).isEqualTo(BackingMode.EMBEDDED);
    }

    @Test
    void another_word_is_refused_with_the_three() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackingMode.of("docker"))
                .withMessageContaining("'docker'")
                .withMessageContaining("auto, testcontainers or embedded");
    }
}
