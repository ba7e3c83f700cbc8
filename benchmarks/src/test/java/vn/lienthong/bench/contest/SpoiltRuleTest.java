package vn.lienthong.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpoiltRuleTest {
    private final SpoiltRule rule = new SpoiltRule(0.1, 3);

    @Test
    void a_repeat_beside_little_other_load_stands() {
        assertThat(rule.isSpoilt(0.1)).isFalse();
        assertThat(rule.repeats(0.1, 1)).isFalse();
    }

    @Test
    void a_repeat_beside_much_other_load_is_measured_again() {
        assertThat(rule.repeats(0.11, 1)).isTrue();
        assertThat(rule.repeats(0.11, 2)).isTrue();
    }

    @Test
    void not_for_ever() {
        assertThat(rule.isSpoilt(0.11)).isTrue();
        assertThat(rule.repeats(0.11, 3)).isFalse();
    }
}
