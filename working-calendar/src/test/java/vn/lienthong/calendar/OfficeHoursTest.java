package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {
    private static final OfficeInterval MORNING = OfficeInterval.of("07:00", "11:30");
    private static final OfficeInterval AFTERNOON = OfficeInterval.of("13:30", "17:00");

    @Test
    void the_usual_week_is_monday_to_friday_with_a_cut_off_at_15_00() {
        OfficeHours hours = OfficeHours.mondayToFriday(MORNING, AFTERNOON);

        assertThat(hours.week())
                .hasSize(5)
                .doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .containsEntry(DayOfWeek.FRIDAY, List.of(MORNING, AFTERNOON));
        assertThat(hours.swappedWork()).containsExactly(MORNING, AFTERNOON);
        assertThat(hours.cutOff()).isEqualTo("15:00");
    }

    @Test
    void hours_are_kept_in_the_order_of_the_day() {
        assertThat(OfficeHours.mondayToFriday(AFTERNOON, MORNING).swappedWork()).containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void one_day_may_differ() {
        OfficeHours hours = OfficeHours.mondayToFriday(MORNING, AFTERNOON).withDay(DayOfWeek.SATURDAY, MORNING);

        assertThat(hours.week()).hasSize(6).containsEntry(DayOfWeek.SATURDAY, List.of(MORNING));
    }

    @Test
    void hours_may_touch_but_not_overlap() {
        OfficeInterval noon = OfficeInterval.of("11:30", "13:30");

        assertThat(OfficeHours.mondayToFriday(MORNING, noon, AFTERNOON).swappedWork())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficeHours.mondayToFriday(MORNING, OfficeInterval.of("11:29", "12:00")))
                .withMessageContaining("overlapping");
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(Map.of(), List.of(MORNING), LocalTime.NOON))
                .withMessageContaining("at least one day");
    }

    @Test
    void a_working_day_without_hours_is_refused() {
        OfficeHours hours = OfficeHours.mondayToFriday(MORNING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours.withDay(DayOfWeek.SATURDAY))
                .withMessageContaining("SATURDAY");
        assertThatIllegalArgumentException().isThrownBy(hours::withSwappedWork).withMessageContaining("swapped");
    }

    @Test
    void an_office_cannot_close_before_it_opens() {
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeInterval.of("11:30", "07:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeInterval.of("07:00", "07:00"));
    }
}
