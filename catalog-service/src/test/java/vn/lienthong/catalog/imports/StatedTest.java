package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Limit.Unit;
import vn.lienthong.mirror.Limits;

/** What the catalogue's own wordings are taken to mean. */
class StatedTest {
    @ParameterizedTest
    @CsvSource({
        "current 07/2026, , ",
        "current, , ",
        "from 2026-09-01, 2026-09-01, ",
        "until 2025-06-30, , 2025-07-01",
        "until 2025-02-28 (moved to Police), , 2025-03-01",
        "2024-06-10..2026-08-31, 2024-06-10, 2026-09-01",
        "2024-06-10..2024-06-10, 2024-06-10, 2024-06-11"
    })
    void the_last_day_of_a_validity_is_in_force(String text, LocalDate from, LocalDate to) {
        assertThat(StatedValidity.parse(text)).isEqualTo(new StatedValidity(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "from 2026-09-01", "until 2025-06-30", "2024-06-10..2026-08-31"})
    void a_validity_is_written_as_it_is_read(String text) {
        assertThat(StatedValidity.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"always", "from 2026-13-01", "from", "2026-09-01..2026-08-31", "until tomorrow", "current soon"})
    void another_wording_of_a_validity_is_kept_out(String text) {
        assertThatExceptionOfType(RowUnfit.class).isThrownBy(() -> StatedValidity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_DAY, SAME_DAY, 0",
        "WORKING_DAY, WORKING_DAY, 8",
        "DAY, CALENDAR_DAY, 8",
        "WORKING_HOUR, WORKING_HOUR, 8",
        "CLOCK_HOUR, CLOCK_HOUR, 8",
        "HOUR, WORKING_HOUR, 8"
    })
    void units_are_never_converted(StatedUnit stated, Unit unit, int value) {
        assertThat(StatedLimit.of("time_value", 8L, stated, "")).isEqualTo(new Limit(value, unit));
    }

    @Test
    void hours_are_hours_of_the_clock_where_the_duty_is_day_and_night() {
        assertThat(StatedLimit.of("time_value", 1L, StatedUnit.HOUR, "deadline in HOURS; 24x7 duty"))
                .isEqualTo(new Limit(1, Unit.CLOCK_HOUR));
    }

    @ParameterizedTest
    @CsvSource({"SAME_DAY, 3652", "WORKING_DAY, 3652", "DAY, 3652", "HOUR, 87648", "CLOCK_HOUR, 87648"})
    void a_limit_by_which_no_service_can_count_is_kept_out(StatedUnit stated, long most) {
        assertThatNoException().isThrownBy(() -> Limits.budgetOf(StatedLimit.of("time_value", most, stated, "")));
        for (Long unfit : Arrays.asList(most + 1, 0L, null)) {
            assertThatExceptionOfType(RowUnfit.class).isThrownBy(() -> StatedLimit.of("time_value", unfit, stated, ""));
        }
    }
}
