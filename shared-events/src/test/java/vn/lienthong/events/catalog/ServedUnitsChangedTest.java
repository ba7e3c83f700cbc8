package vn.lienthong.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;

class ServedUnitsChangedTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate EARLIER = DAY.minusYears(3);
    private static final LocalDate LATER = DAY.plusYears(1);

    @Test
    void from_the_day_on_it_serves_some_more_and_others_no_longer() {
        List<ServedUnit> before = List.of(new ServedUnit("00070", null, null), new ServedUnit("00082", EARLIER, LATER));

        assertThat(change(List.of("00097"), List.of("00070")).appliedTo(before))
                .containsExactly(
                        new ServedUnit("00070", null, DAY),
                        new ServedUnit("00082", EARLIER, LATER),
                        new ServedUnit("00097", DAY, null));
    }

    @Test
    void a_code_that_another_unit_gets_is_served_anew() {
        assertThat(change(List.of("00082"), List.of("00082"))
                        .appliedTo(List.of(new ServedUnit("00082", EARLIER, null))))
                .containsExactly(new ServedUnit("00082", EARLIER, DAY), new ServedUnit("00082", DAY, null));
    }

    @Test
    void what_was_to_begin_on_the_day_does_not_begin() {
        assertThat(change(List.of(), List.of("00082")).appliedTo(List.of(new ServedUnit("00082", DAY, null))))
                .isEmpty();
    }

    @Test
    void a_time_that_begins_later_stands_and_ends_what_begins_before() {
        List<ServedUnit> later = List.of(new ServedUnit("00082", LATER, null));

        assertThat(change(List.of(), List.of("00082")).appliedTo(later)).isEqualTo(later);
        assertThat(change(List.of("00082"), List.of()).appliedTo(later))
                .containsExactly(new ServedUnit("00082", LATER, null), new ServedUnit("00082", DAY, LATER));
    }

    @Test
    void what_is_served_already_is_served_once() {
        List<ServedUnit> before = List.of(new ServedUnit("00082", EARLIER, null));

        assertThat(change(List.of("00082", "00082"), List.of()).appliedTo(before))
                .isEqualTo(before);
        assertThat(change(List.of("00082", "00082"), List.of()).appliedTo(List.of()))
                .containsExactly(new ServedUnit("00082", DAY, null));
    }

    private static ServedUnitsChanged change(List<String> added, List<String> removed) {
        return new ServedUnitsChanged(UUID.randomUUID(), "H26.TT", DAY, added, removed, "1/QĐ", Instant.EPOCH);
    }
}
