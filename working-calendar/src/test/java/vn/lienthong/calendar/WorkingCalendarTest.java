package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.QUANG_TRI_HOURS;
import static vn.lienthong.calendar.Places.at;
import static vn.lienthong.calendar.Places.on;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.SpecialDay.Kind;

class WorkingCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true, the last day before Tết",
        "2026-02-16, false, 29 tháng Chạp",
        "2026-02-20, false, Mùng 4",
        "2026-02-21, false, the Saturday after",
        "2026-02-23, true, the first day after Tết",
        "2026-01-02, false, exchanged for a Saturday",
        "2026-01-10, true, that Saturday",
        "2026-01-17, false, an ordinary Saturday",
        "2026-04-26, false, the Hung Kings on a Sunday",
        "2026-04-27, false, the Monday in lieu of it",
        "2026-11-24, true, only proposed as a holiday",
        "2024-02-14, false, the second day in lieu of Tết"
    })
    void days_off_and_working_saturdays_are_known(String date, boolean working, String why) {
        assertThat(QUANG_TRI.isWorkingDay(on(date))).as(why).isEqualTo(working);
    }

    @Test
    void after_the_last_day_before_tet_comes_the_first_day_after_it() {
        assertThat(QUANG_TRI.nextWorkingDay(on("2026-02-13"))).isEqualTo("2026-02-23");
    }

    @Test
    void adding_days_steps_over_the_day_off_and_onto_the_saturday_worked_for_it() {
        assertThat(QUANG_TRI.plusWorkingDays(on("2025-12-31"), 1)).isEqualTo("2026-01-05");
        assertThat(QUANG_TRI.plusWorkingDays(on("2026-01-08"), 2)).isEqualTo("2026-01-10");
        assertThat(QUANG_TRI.plusWorkingDays(on("2026-01-10"), 1)).isEqualTo("2026-01-12");
    }

    @Test
    void hours_change_from_a_day_on_and_time_is_counted_across() {
        OfficeHours summer =
                OfficeHours.mondayToFriday(OfficeInterval.of("06:30", "11:00")).withCutOff(LocalTime.of(10, 0));
        WorkingCalendar calendar = new WorkingCalendar(
                "summer/1",
                QUANG_TRI.zone(),
                QUANG_TRI_HOURS,
                new TreeMap<>(Map.of(on("2026-04-16"), summer, on("2026-10-16"), QUANG_TRI_HOURS)),
                Map.of());

        assertThat(calendar.officeHours(on("2026-04-15"))).isEqualTo(QUANG_TRI.officeHours(on("2026-04-15")));
        assertThat(calendar.officeHours(on("2026-04-16"))).containsExactly(OfficeInterval.of("06:30", "11:00"));
        assertThat(calendar.officeHours(on("2026-10-16"))).isEqualTo(QUANG_TRI.officeHours(on("2026-10-16")));
        assertThat(calendar.receptionDay(at("2026-04-15T14:00"))).isEqualTo("2026-04-15");
        assertThat(calendar.receptionDay(at("2026-04-16T14:00"))).isEqualTo("2026-04-17");
        assertThat(calendar.workingTimeBetween(at("2026-04-16T00:00"), at("2026-04-17T00:00")))
                .isEqualTo(Duration.ofMinutes(270));
        assertThat(calendar.withCutOff(OfficeHours.NO_CUT_OFF, "summer/2").receptionDay(at("2026-04-16T14:00")))
                .isEqualTo("2026-04-16");
    }

    @Test
    void adding_no_day_stays_and_taking_days_away_is_refused() {
        assertThat(QUANG_TRI.plusWorkingDays(on("2026-02-17"), 0)).isEqualTo("2026-02-17");
        assertThatIllegalArgumentException().isThrownBy(() -> QUANG_TRI.plusWorkingDays(on("2026-02-17"), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUANG_TRI.plusWorkingTime(at("2026-02-13T10:00"), Duration.ofMinutes(-1)));
    }

    @Test
    void working_days_are_counted_without_the_first_and_with_the_last() {
        assertThat(QUANG_TRI.workingDaysBetween(on("2026-02-13"), on("2026-02-23")))
                .isEqualTo(1);
        assertThat(QUANG_TRI.workingDaysBetween(on("2025-12-31"), on("2026-01-12")))
                .isEqualTo(7);
        assertThat(QUANG_TRI.workingDaysBetween(on("2026-01-12"), on("2026-01-12")))
                .isZero();
        assertThat(QUANG_TRI.workingDaysBetween(on("2026-01-12"), on("2026-01-05")))
                .isZero();
    }

    @Test
    void the_office_opens_and_closes_by_local_time() {
        assertThat(QUANG_TRI.opening(on("2026-02-13"))).isEqualTo("2026-02-13T00:00:00Z");
        assertThat(QUANG_TRI.closing(on("2026-02-13"))).isEqualTo("2026-02-13T10:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUANG_TRI.closing(on("2026-02-17")))
                .withMessageContaining("2026-02-17");
    }

    @Test
    void it_is_open_within_its_hours_only() {
        OfficeInterval morning = QUANG_TRI.officeHours(on("2026-02-13")).getFirst();

        assertThat(QUANG_TRI.isOpenAt(at("2026-02-13T" + morning.from()))).isTrue();
        assertThat(QUANG_TRI.isOpenAt(at("2026-02-13T" + morning.to()))).isFalse();
        assertThat(QUANG_TRI.isOpenAt(at("2026-02-14T" + morning.from()))).isFalse();
        assertThat(QUANG_TRI.isOpenAt(at("2026-02-16T" + morning.from()))).isFalse();
    }

    @Test
    void a_swapped_saturday_has_hours_of_its_own() {
        OfficeInterval morning = OfficeInterval.of("07:30", "11:30");
        WorkingCalendar calendar = new WorkingCalendar(
                "x/1",
                WorkingCalendar.VIETNAM,
                QUANG_TRI_HOURS.withSwappedWork(morning),
                Map.of(on("2026-01-10"), new SpecialDay(Kind.SWAPPED_WORK, "Làm bù", "12729/VPCP-KGVX")));

        assertThat(calendar.officeHours(on("2026-01-10"))).containsExactly(morning);
        assertThat(calendar.officeHours(on("2026-01-12"))).hasSize(2);
        assertThat(calendar.officeHours(on("2026-01-11"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00,      2026-03-02, in the morning",
        "2026-03-02T03:00,      2026-03-02, online before opening",
        "2026-03-02T15:00:00,   2026-03-02, exactly at the cut-off",
        "2026-03-02T15:00:01,   2026-03-03, a second after it",
        "2026-03-06T15:00:01,   2026-03-09, on a Friday",
        "2026-03-07T09:00,      2026-03-09, Saturday morning reception",
        "2026-03-07T16:00,      2026-03-09, a day off has no cut-off",
        "2026-01-10T09:00,      2026-01-10, a working Saturday",
        "2026-02-13T15:00:01,   2026-02-23, on the eve of Tết"
    })
    void reception_moves_to_the_next_working_day_after_the_cut_off_and_on_days_off(
            String received, String day, String why) {
        assertThat(QUANG_TRI.receptionDay(at(received))).as(why).isEqualTo(day);
    }

    @Test
    void without_a_cut_off_reception_is_on_the_day() {
        WorkingCalendar calendar = new WorkingCalendar(
                "x/1", WorkingCalendar.VIETNAM, QUANG_TRI_HOURS.withCutOff(OfficeHours.NO_CUT_OFF), Map.of());

        assertThat(calendar.receptionDay(at("2026-03-02T23:59:59"))).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:15, 2026-03-02T08:15",
        "2026-03-02T07:00, 2026-03-02T07:00",
        "2026-03-02T11:30, 2026-03-02T13:30",
        "2026-03-02T12:00, 2026-03-02T13:30",
        "2026-03-02T17:00, 2026-03-03T07:00",
        "2026-02-13T18:00, 2026-02-23T07:00"
    })
    void the_next_working_moment_is_now_or_the_next_opening(String moment, String next) {
        assertThat(QUANG_TRI.nextWorkingMoment(at(moment))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00, 2026-03-02T14:00, PT1H",
        "2026-03-06T16:00, 2026-03-09T08:00, PT2H",
        "2026-02-13T16:59:30, 2026-02-23T07:00:30, PT1M",
        "2026-03-07T00:00, 2026-03-08T23:00, PT0S",
        "2026-03-03T09:00, 2026-03-02T09:00, PT0S"
    })
    void working_time_leaves_out_breaks_nights_and_days_off(String from, String to, Duration time) {
        assertThat(QUANG_TRI.workingTimeBetween(at(from), at(to))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00, PT30M, 2026-03-02T11:30",
        "2026-03-02T11:00, PT31M, 2026-03-02T13:31",
        "2026-02-13T16:00, PT2H, 2026-02-23T08:00",
        "2026-03-07T09:00, PT0S, 2026-03-07T09:00"
    })
    void adding_working_time_ends_as_early_as_it_can(String start, Duration time, String end) {
        assertThat(QUANG_TRI.plusWorkingTime(at(start), time)).isEqualTo(at(end));
    }

    @Test
    void a_late_announcement_makes_another_calendar() {
        SpecialDay flood = new SpecialDay(Kind.HOLIDAY, "Nghỉ bão", "QĐ 1/UBND");

        WorkingCalendar changed = QUANG_TRI.with(on("2026-03-02"), flood, "quang-tri/2");

        assertThat(changed.isWorkingDay(on("2026-03-02"))).isFalse();
        assertThat(changed.specialDay(on("2026-03-02"))).contains(flood);
        assertThat(changed.reference()).isEqualTo("quang-tri/2");
        assertThat(QUANG_TRI.isWorkingDay(on("2026-03-02"))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> QUANG_TRI.with(on("2026-03-02"), flood, " "));
    }
}
