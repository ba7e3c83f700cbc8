package vn.lienthong.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_CODE_PASSES_ON;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_HELD;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.catalog.unit.UnitRejection;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;

/** Code 44 was Quảng Bình and is Quảng Trị, which had 45 before. */
class ScopesTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UnitRegister units = UnitRegister.of(List.of(
            ended("44"),
            ended("45"),
            new AdministrativeUnit.Existing(beginning("44", REFORM)),
            new AdministrativeUnit.Existing(beginning("46", null))));

    @Test
    void a_code_means_one_unit_for_as_long_as_it_keeps_the_calendar() {
        assertThat(refusal(calendar("H50", always("44")))).contains(SCOPE_CODE_PASSES_ON);
        assertThat(refusal(calendar("H50", new ScopeTime("44", null, REFORM.plusDays(1)))))
                .contains(SCOPE_CODE_PASSES_ON);
        assertThat(refusal(calendar("H50", new ScopeTime("44", REFORM, null), new ScopeTime("45", null, REFORM))))
                .isEmpty();
        assertThat(refusal(calendar("VN", always("VN")))).isEmpty();
    }

    @Test
    void a_code_means_something_on_the_first_day() {
        assertThat(refusal(calendar("H50", always("99")))).contains(UnitRejection.UNIT_NAMED_MISSING);
        assertThat(refusal(calendar("H50", new ScopeTime("45", REFORM, null))))
                .contains(UnitRejection.UNIT_NAMED_MISSING);
    }

    @Test
    void at_any_time_a_unit_keeps_one_calendar() {
        WithHours first = calendar("H50", new ScopeTime("46", null, REFORM));
        assertThat(refusal(calendar("H51", always("46")), first)).contains(SCOPE_HELD);
        assertThat(refusal(calendar("H51", new ScopeTime("46", REFORM.minusDays(1), null)), first))
                .contains(SCOPE_HELD);
        assertThat(refusal(calendar("H51", new ScopeTime("46", REFORM, null)), first))
                .isEmpty();
        assertThat(refusal(calendar("H50", always("46")), first)).as("itself").isEmpty();
    }

    private Optional<Rejection> refusal(WithHours calendar, WithHours... others) {
        List<WorkCalendar> all = Stream.<WorkCalendar>concat(
                        Stream.of(calendar),
                        Stream.of(others).filter(other -> !other.code().equals(calendar.code())))
                .toList();
        CommandRejected rejected = catchThrowableOfType(
                CommandRejected.class, () -> Scopes.of(all, units).requireSound(calendar.code()));
        return Optional.ofNullable(rejected).map(CommandRejected::rejection);
    }

    private static ScopeTime always(String unit) {
        return new ScopeTime(unit, null, null);
    }

    private static WithHours calendar(String code, ScopeTime... times) {
        Hours hours = new Hours(
                "Giờ",
                Stream.of(times).map(ScopeTime::unit).toList(),
                List.of(times),
                "Asia/Ho_Chi_Minh",
                Map.of(),
                LocalTime.of(15, 0),
                DayOfWeek.MONDAY);
        return new WithHours(code, hours, List.of(), Map.of());
    }

    private static AdministrativeUnit ended(String code) {
        return new AdministrativeUnit.Ended(
                beginning(code, null), new End(REFORM, List.of("44"), Succession.FULL, null, "202"));
    }

    private static Beginning beginning(String code, LocalDate from) {
        return new Beginning(code, "Tỉnh " + code, UnitKind.PROVINCE, "VN", from, null, null);
    }
}
