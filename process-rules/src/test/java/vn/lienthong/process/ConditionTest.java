package vn.lienthong.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.events.Channel;
import vn.lienthong.process.Condition.Comparison;

class ConditionTest {
    private static final Facts BIRTH = new Facts(Channel.ONLINE, List.of("TK", "ANH"), "00082", null, "H26.00082.TT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ANH' in components",
                "channel == 'ONLINE' && size(components) == 2",
                "components.exists(c, c.startsWith('AN'))",
                "residence == '00082' && subjectPlace == ''",
                "centre.endsWith('.TT')",
                "true"
            })
    void holds(String condition) {
        assertThat(Condition.parse(condition).holdsFor(BIRTH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'PCCC' in components", "channel != 'ONLINE'", "residence == subjectPlace", "false"})
    void does_not_hold(String condition) {
        assertThat(Condition.parse(condition).holdsFor(BIRTH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "components",
                "'ANH' in componets",
                "channel == 5",
                "components.exists(c, ",
                "System.exit(0)",
                "matches(channel, '(')  && 1"
            })
    void what_is_no_truth_value_of_the_facts_is_refused(String condition) {
        assertThatThrownBy(() -> Condition.parse(condition)).isInstanceOf(ConditionUnreadable.class);
    }

    @Test
    void an_endless_text_is_refused() {
        assertThatThrownBy(() -> Condition.parse("true || ".repeat(100) + "true"))
                .isInstanceOf(ConditionUnreadable.class);
    }

    @Test
    void no_step_is_left_out_by_accident() {
        assertThat(Condition.parse("components[5] == 'TK'").holdsFor(BIRTH)).isTrue();
    }

    @Test
    void what_it_compares_with_constants_is_told() {
        assertThat(Condition.parse("'ANH' in components && !(channel == 'POST' || 'ONLINE' == channel)")
                        .comparisons())
                .containsExactlyInAnyOrder(
                        new Comparison("components", List.of("ANH")),
                        new Comparison("channel", List.of("POST")),
                        new Comparison("channel", List.of("ONLINE")));
        assertThat(Condition.parse("channel in ['POST', 'COUNTER']").comparisons())
                .containsExactly(new Comparison("channel", List.of("POST", "COUNTER")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel != 'POST'",
                "residence == subjectPlace",
                "residence in [subjectPlace, '00082']",
                "centre.endsWith('.TT')",
                "size(components) > 2",
                "1 == 1"
            })
    void what_it_asks_otherwise_is_not_told(String condition) {
        assertThat(Condition.parse(condition).comparisons()).isEmpty();
    }

    @Test
    void what_asks_nothing_and_does_not_hold_never_holds() {
        assertThat(Condition.parse("1 > 2").isNever()).isTrue();
        assertThat(Condition.parse("1 < 2").isNever()).isFalse();
        assertThat(Condition.parse("'ANH' in components").isNever()).isFalse();
    }
}
