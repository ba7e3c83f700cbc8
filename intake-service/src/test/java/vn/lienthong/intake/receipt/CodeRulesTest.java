package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private final CodeRule today = new AgencyDateSequence();

    @Test
    void a_code_is_centre_day_of_acceptance_and_four_digits() {
        assertThat(today.write("H26.00070.TT", DAY, 13)).isEqualTo("H26.00070.TT-261105-0013");
    }

    @Test
    void after_9999_the_number_grows_wider() {
        assertThat(today.write("H26.TT", DAY, 9_999)).isEqualTo("H26.TT-261105-9999");
        assertThat(today.write("H26.TT", DAY, 10_000)).isEqualTo("H26.TT-261105-10000");
    }

    @Test
    void a_code_can_be_read_by_the_national_exchange() {
        assertThat(List.of(today.write("H26.00070.TT", DAY, 1), today.write("H26.TT.CN1", DAY, 123_456)))
                .allMatch(code -> code.matches("[A-Z0-9]{1,6}(\\.[A-Z0-9]{1,6}){0,6}-\\d{6}-\\d{4,6}"));
    }

    @Test
    void another_rule_takes_over_from_its_day_on() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        CodeRules rules = new CodeRules(List.of(new Uniform(from), today));
        assertThat(rules.on(from.minusDays(1))).isEqualTo(today);
        assertThat(rules.on(from).write("H26.TT", from, 7)).isEqualTo("VN-7");
    }

    /** Stands for the rule that the Ministry of Public Security is to make. */
    private record Uniform(LocalDate validFrom) implements CodeRule {
        @Override
        public String write(String centre, LocalDate acceptedOn, long sequence) {
            return "VN-" + sequence;
        }
    }
}
