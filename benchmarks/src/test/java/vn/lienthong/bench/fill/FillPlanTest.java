package vn.lienthong.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FillPlanTest {
    private final FillPlan plan = new FillPlan(100, 100, 50);

    @Test
    void every_so_manieth_copy_has_the_open_dossiers_too() {
        assertThat(plan.dossiers(49)).isEqualTo(4_900);
        assertThat(plan.dossiers(50)).isEqualTo(5_100);
        assertThat(plan.dossiers(0)).isZero();
    }

    @Test
    void copies_are_the_least_that_come_to_so_many() {
        assertThat(plan.dossiers(98)).isEqualTo(9_900); // one lot of open ones, with the fiftieth copy
        assertThat(plan.copiesFor(10_000)).isEqualTo(99);
        assertThat(plan.copiesFor(1_000_000)).isEqualTo(9_804);
        assertThat(plan.dossiers(plan.copiesFor(1_000_000))).isGreaterThanOrEqualTo(1_000_000);
        assertThat(plan.dossiers(plan.copiesFor(1_000_000) - 1)).isLessThan(1_000_000);
    }
}
