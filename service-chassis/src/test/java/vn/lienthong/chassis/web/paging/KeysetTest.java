package vn.lienthong.chassis.web.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetTest {
    private static final Keyset OLDEST = Keyset.ascending("due", "date").then("id", "uuid");
    private static final Keyset LATEST = Keyset.descending("due", "date").then("id", "uuid");
    private static final List<String> KEYS = List.of("2026-11-02", "b7ad6b71-6920-3331-8448-eb211c80319c");
    private static final Window START = new Window(50, false, List.of());
    private static final Window AFTER = new Window(50, false, KEYS);
    private static final Window BEFORE = new Window(50, true, KEYS);

    @Test
    void the_start_of_a_list_has_no_condition() {
        assertThat(OLDEST.condition(START)).isEqualTo("true");
        assertThat(OLDEST.order(START)).isEqualTo("order by due, id limit 51");
        assertThat(LATEST.order(START)).isEqualTo("order by due desc, id desc limit 51");
    }

    @Test
    void what_comes_after_is_larger_or_smaller_by_the_order() {
        assertThat(OLDEST.condition(AFTER))
                .isEqualTo("(due, id) > (cast(:windowKey0 as date), cast(:windowKey1 as uuid))");
        assertThat(LATEST.condition(AFTER)).startsWith("(due, id) < (");
    }

    @Test
    void what_comes_before_is_read_in_the_opposite_order() {
        assertThat(OLDEST.condition(BEFORE)).startsWith("(due, id) < (");
        assertThat(OLDEST.order(BEFORE)).startsWith("order by due desc, id desc ");
        assertThat(LATEST.condition(BEFORE)).startsWith("(due, id) > (");
        assertThat(LATEST.order(BEFORE)).startsWith("order by due, id ");
    }
}
