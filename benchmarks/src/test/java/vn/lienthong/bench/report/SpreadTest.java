package vn.lienthong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        Spread spread = Spread.of(9, 1, 5);

        assertThat(spread.median()).isEqualTo(5);
        assertThat(spread.least()).isEqualTo(1);
        assertThat(spread.most()).isEqualTo(9);
        assertThat(spread.repeats()).containsExactly(9.0, 1.0, 5.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(1, 2, 4, 100).median()).isEqualTo(3);
    }

    @Test
    void a_repeat_without_the_figure_says_nothing() {
        assertThat(Spread.of(Double.NaN, 7).median()).isEqualTo(7);
        assertThat(Spread.of(Double.NaN).median()).isNaN();
    }
}
