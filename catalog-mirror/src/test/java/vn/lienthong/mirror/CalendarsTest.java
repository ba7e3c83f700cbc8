package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.mirror.Said.BEFORE;
import static vn.lienthong.mirror.Said.REFORM;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

class CalendarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDate OTHER_MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 22);

    private final Object national = Said.calendar("VN", 8, "VN");
    private final Object provincial = Said.calendar("H42", 7, "37", "36");
    private final Object daysOfCountry = Said.days(
            "VN", Said.day(MONDAY, SpecialDayKind.SWAPPED_OFF), Said.day(SATURDAY, SpecialDayKind.SWAPPED_WORK));

    @Test
    void the_days_of_the_country_hold_in_every_province() {
        Catalog catalog = Heard.of(provincial, daysOfCountry, national).catalog();

        for (String code : new String[] {"VN", "H42"}) {
            WorkingCalendar calendar = catalog.calendar(code).orElseThrow();
            assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
            assertThat(calendar.isWorkingDay(OTHER_MONDAY)).isTrue();
            assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        }
    }

    @Test
    void a_swapped_saturday_has_the_hours_of_its_own_place() {
        Catalog catalog = Heard.of(national, provincial, daysOfCountry).catalog();

        assertThat(catalog.calendar("VN").orElseThrow().officeHours(SATURDAY))
                .containsExactly(OfficeInterval.of("08:00", "12:00"));
        assertThat(catalog.calendar("H42").orElseThrow().officeHours(SATURDAY))
                .containsExactly(OfficeInterval.of("07:00", "12:00"));
    }

    @Test
    void a_province_may_say_otherwise_for_itself() {
        Object ownDays = Said.days("H42", Said.day(MONDAY, SpecialDayKind.SWAPPED_WORK));
        Catalog catalog = Heard.of(national, provincial, ownDays, daysOfCountry).catalog();

        assertThat(catalog.calendar("H42").orElseThrow().isWorkingDay(MONDAY)).isTrue();
        assertThat(catalog.calendar("VN").orElseThrow().isWorkingDay(MONDAY)).isFalse();
    }

    @Test
    void hours_hold_for_their_time_and_the_last_word_counts() {
        LocalDate summer = LocalDate.of(2026, 4, 13);
        LocalDate heat = LocalDate.of(2026, 6, 1);
        LocalDate winter = LocalDate.of(2026, 10, 12);
        WorkingCalendar calendar = Heard.of(
                        national, Said.hours("VN", 7, summer, winter), Said.hours("VN", 6, heat, heat.plusWeeks(4)))
                .catalog()
                .calendar("VN")
                .orElseThrow();

        assertThat(calendar.officeHours(summer.minusWeeks(1))).containsExactly(OfficeInterval.of("08:00", "12:00"));
        assertThat(calendar.officeHours(summer)).containsExactly(OfficeInterval.of("07:00", "12:00"));
        assertThat(calendar.officeHours(heat)).containsExactly(OfficeInterval.of("06:00", "12:00"));
        assertThat(calendar.officeHours(heat.plusWeeks(4))).containsExactly(OfficeInterval.of("07:00", "12:00"));
        assertThat(calendar.officeHours(winter)).containsExactly(OfficeInterval.of("08:00", "12:00"));
    }

    @Test
    void a_calendar_without_hours_counts_nothing_yet() {
        assertThat(Heard.of(daysOfCountry).catalog().calendar("VN")).isEmpty();
        assertThat(Heard.of(daysOfCountry, provincial)
                        .catalog()
                        .calendar("H42")
                        .orElseThrow()
                        .isWorkingDay(MONDAY))
                .isFalse();
    }

    @Test
    void an_agency_keeps_the_calendar_of_the_nearest_unit_that_has_one() {
        UnitEstablished oldProvince = Said.unit("36", "36", "Tỉnh Nam Định", "VN", null);
        UnitEstablished newProvince = Said.unit("37", "37", "Tỉnh Ninh Bình", "VN", REFORM);
        UnitEstablished before = Said.unit("a", "13669", "Phường A", "36", null);
        UnitEstablished since = Said.unit("b", "13669", "Phường B", "37", REFORM);
        Catalog catalog = Heard.of(
                        national,
                        provincial,
                        oldProvince,
                        newProvince,
                        before,
                        since,
                        Said.dissolved(oldProvince, "37"),
                        Said.dissolved(before, "13669"),
                        Said.unit("hanoi", "01", "Thành phố Hà Nội", "VN", null),
                        Said.agency("H42.13669", "COMMUNE_PEOPLES_COMMITTEE", "13669"),
                        Said.agency("H26", "PROVINCE_JUSTICE", "01"),
                        Said.agency("G09", "MINISTRY", "VN"))
                .catalog();

        assertThat(catalog.calendarOfAgency("H42.13669", BEFORE)).isEqualTo("H42");
        assertThat(catalog.calendarOfAgency("H42.13669", REFORM)).isEqualTo("H42");
        assertThat(catalog.calendarOfAgency("H26", REFORM)).isEqualTo("VN");
        assertThat(catalog.calendarOfAgency("G09", REFORM)).isEqualTo("VN");
    }

    @Test
    void a_calendar_is_kept_by_the_unit_that_had_the_code() {
        UnitEstablished quangBinh = Said.unit("quang binh", "44", "Tỉnh Quảng Bình", "VN", null);
        UnitEstablished oldQuangTri = Said.unit("old quang tri", "45", "Tỉnh Quảng Trị", "VN", null);
        Object ofQuangTri =
                Said.calendarFor("H50", 7, new ScopeTime("44", REFORM, null), new ScopeTime("45", null, REFORM));
        Catalog catalog = Heard.of(
                        national,
                        ofQuangTri,
                        quangBinh,
                        oldQuangTri,
                        Said.dissolved(quangBinh, "44"),
                        Said.dissolved(oldQuangTri, "44"),
                        Said.unit("new quang tri", "44", "Tỉnh Quảng Trị", "VN", REFORM),
                        Said.agency("H46.STP", "JUSTICE", "44"),
                        Said.agency("H50.STP", "JUSTICE", "45"))
                .catalog();

        assertThat(catalog.calendarOfAgency("H46.STP", BEFORE)).isEqualTo("VN");
        assertThat(catalog.calendarOfAgency("H46.STP", REFORM)).isEqualTo("H50");
        assertThat(catalog.calendarOfAgency("H50.STP", BEFORE)).isEqualTo("H50");
    }

    @Test
    void a_day_that_was_taken_back_is_like_its_weekday() {
        Catalog catalog = Heard.of(national, provincial, daysOfCountry, Said.withdrawn("VN", MONDAY))
                .catalog();

        assertThat(catalog.calendar("VN").orElseThrow().isWorkingDay(MONDAY)).isTrue();
        assertThat(catalog.calendar("H42").orElseThrow().isWorkingDay(MONDAY)).isTrue();
        assertThat(catalog.calendar("VN").orElseThrow().isWorkingDay(SATURDAY)).isTrue();
    }

    @Test
    void what_would_be_said_can_be_looked_at_before() {
        Object ownDays = Said.days("H42", Said.day(MONDAY, SpecialDayKind.SWAPPED_WORK));
        Catalog catalog = Heard.of(national, provincial, ownDays).catalog();

        List<WorkCalendarEvent> off = List.of(Said.days("VN", Said.day(MONDAY, SpecialDayKind.HOLIDAY)));
        List<WorkCalendarEvent> offAndTakenBack =
                List.of(off.getFirst(), Said.withdrawn("VN", MONDAY), Said.withdrawn("H42", MONDAY));

        assertThat(catalog.calendarsAfter(off).apply("VN").orElseThrow().isWorkingDay(MONDAY))
                .isFalse();
        assertThat(catalog.calendarsAfter(off).apply("H42").orElseThrow().isWorkingDay(MONDAY))
                .isTrue();
        assertThat(catalog.calendarsAfter(offAndTakenBack).apply("VN")).isEqualTo(catalog.calendar("VN"));
        assertThat(catalog.calendarsAfter(offAndTakenBack)
                        .apply("H42")
                        .orElseThrow()
                        .specialDay(MONDAY))
                .isEmpty();
        assertThat(catalog.calendar("VN").orElseThrow().isWorkingDay(MONDAY))
                .as("nothing was said yet")
                .isTrue();
    }

    @Test
    void a_centre_keeps_its_own_calendar() {
        Catalog catalog = Heard.of(
                        national,
                        provincial,
                        Said.agency("H42.13669.TT", "ONE_STOP"),
                        Said.centre("H42.13669.TT", "H42"))
                .catalog();

        assertThat(catalog.calendarOfAgency("H42.13669.TT", REFORM)).isEqualTo("H42");
    }
}
