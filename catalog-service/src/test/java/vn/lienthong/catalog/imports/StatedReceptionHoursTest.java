package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

class StatedReceptionHoursTest {
    @Test
    void days_and_hours_are_read_as_a_clerk_writes_them() {
        assertThat(StatedReceptionHours.parse(
                        "hours", "T2-T4 07:30-11:30  13:00-16:30 | T7 08:00-11:00|CN 08:00-09:00"))
                .containsOnlyKeys(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .hasEntrySatisfying(
                        DayOfWeek.WEDNESDAY,
                        hours -> assertThat(hours)
                                .containsExactly(
                                        new OfficeHours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                                        new OfficeHours(LocalTime.of(13, 0), LocalTime.of(16, 30))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T8 08:00-11:00",
                "T2",
                "T2-T6",
                "07:30-11:30",
                "T2 7-11",
                "T2 08:00-25:00",
                "T6-T2 08:00-11:00",
                "T2-T6 08:00-11:00|T4 08:00-11:00",
                "T2 08:00-11:00|"
            })
    void what_is_no_week_is_not_taken(String text) {
        assertThatExceptionOfType(RowUnfit.class).isThrownBy(() -> StatedReceptionHours.parse("hours", text));
    }
}
