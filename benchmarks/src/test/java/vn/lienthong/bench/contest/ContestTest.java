package vn.lienthong.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final SpoiltRule NEVER = new SpoiltRule(1, 3);
    private static final SpoiltRule ALWAYS = new SpoiltRule(-1, 3);

    private final List<String> log = new ArrayList<>();

    private Rounds run(SpoiltRule rule, int repeats) {
        return new Contest(rule, Map::of, _ -> {}).run(List.of(contender("a", 10), contender("b", 20)), repeats);
    }

    private Contender contender(String name, double figure) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void warmUp() {
                log.add("warm " + name);
            }

            @Override
            public Sample measure() {
                log.add(name);
                return new Sample(Map.of("rate", figure), Map.of(), (long) figure);
            }
        };
    }

    @Test
    void contenders_are_warmed_up_first_and_measured_in_turn() {
        run(NEVER, 2);

        assertThat(log).containsExactly("warm a", "warm b", "a", "b", "a", "b");
    }

    @Test
    void each_repeat_has_its_figure() {
        Rounds rounds = run(NEVER, 3);

        assertThat(rounds.values("a", "rate")).containsExactly(10, 10, 10);
        assertThat(rounds.ratios("a", "b", "rate")).containsExactly(0.5, 0.5, 0.5);
        assertThat(rounds.spoilt()).isZero();
    }

    @Test
    void faults_of_all_repeats_that_count_are_added_up() {
        assertThat(run(NEVER, 3).faults("a")).isEqualTo(30);
        assertThat(run(NEVER, 3).faults("a", "b")).isEqualTo(90);
        assertThat(run(NEVER, 3).faults()).isEqualTo(90);
        assertThat(run(ALWAYS, 1).faults("a")).isEqualTo(10);
    }

    @Test
    void beside_nothing_there_is_no_ratio() {
        assertThat(Rounds.ratios(new double[] {3, 4}, 0, 2)).containsExactly(Double.NaN, 2);
    }

    @Test
    void a_figure_that_a_contender_does_not_have_is_no_number() {
        assertThat(run(NEVER, 1).values("a", "latency")).containsExactly(Double.NaN);
    }

    @Test
    void a_spoilt_repeat_is_measured_again_and_the_last_attempt_counts() {
        Rounds rounds = run(ALWAYS, 1);

        assertThat(log).containsExactly("warm a", "warm b", "a", "a", "a", "b", "b", "b");
        assertThat(rounds.all()).hasSize(6);
        assertThat(rounds.values("a", "rate")).containsExactly(10);
        assertThat(rounds.spoilt()).isEqualTo(2);
        assertThat(rounds.counted("b").map(Round::attempt)).containsExactly(3);
    }
}
