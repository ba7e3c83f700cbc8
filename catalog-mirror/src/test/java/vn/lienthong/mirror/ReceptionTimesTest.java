package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/** Of a calendar with office hours on Mondays from 8 to noon only. */
class ReceptionTimesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final Map<DayOfWeek, List<OfficeHours>> OWN = Map.of(
            DayOfWeek.MONDAY,
            List.of(hours("13:00", "16:00"), hours("07:00", "11:00"), hours("11:00", "11:30")),
            DayOfWeek.SATURDAY,
            List.of(hours("08:00", "11:00")));

    private final CentreOpened centre = Said.centre("H26.TT", "VN");
    private final Object calendar = Said.calendar("VN", 8, "VN");

    @Test
    void a_centre_that_arranged_nothing_receives_in_the_hours_of_its_calendar() {
        ReceptionTimes times = times();

        assertThat(times.on(MONDAY)).containsExactly(OfficeInterval.of("08:00", "12:00"));
        assertThat(times.on(SATURDAY)).isEmpty();
        assertThat(times.weekOn(MONDAY)).containsOnlyKeys(DayOfWeek.MONDAY);
    }

    @Test
    void its_own_hours_hold_from_their_day_until_the_next() {
        LocalDate since = SATURDAY;
        LocalDate until = SATURDAY.plusWeeks(1);
        ReceptionTimes times = times(Said.reception(centre, since, OWN), Said.reception(centre, until, null));

        assertThat(times.on(MONDAY)).containsExactly(OfficeInterval.of("08:00", "12:00"));
        assertThat(times.on(SATURDAY)).containsExactly(OfficeInterval.of("08:00", "11:00"));
        assertThat(times.on(MONDAY.plusWeeks(1)))
                .containsExactly(
                        OfficeInterval.of("07:00", "11:00"),
                        OfficeInterval.of("11:00", "11:30"),
                        OfficeInterval.of("13:00", "16:00"));
        assertThat(times.weekOn(SATURDAY)).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        assertThat(times.on(until)).isEmpty();
        assertThat(times.on(MONDAY.plusWeeks(2))).containsExactly(OfficeInterval.of("08:00", "12:00"));
    }

    @Test
    void the_days_off_of_its_calendar_close_it_and_a_day_worked_instead_is_like_its_weekday() {
        ReceptionTimes times = times(
                Said.reception(centre, MONDAY.minusYears(1), OWN),
                Said.days(
                        "VN",
                        Said.day(MONDAY, SpecialDayKind.HOLIDAY),
                        Said.day(SATURDAY, SpecialDayKind.COMPENSATORY_OFF),
                        Said.day(SATURDAY.plusDays(1), SpecialDayKind.SWAPPED_WORK)));

        assertThat(times.on(MONDAY)).isEmpty();
        assertThat(times.on(SATURDAY)).isEmpty();
        assertThat(times.on(SATURDAY.plusDays(1))).isEqualTo(times.on(MONDAY.plusWeeks(1)));
    }

    @Test
    void a_day_worked_instead_is_none_of_reception_where_its_weekday_is_not() {
        ReceptionTimes times = times(
                Said.reception(
                        centre, MONDAY.minusYears(1), Map.of(DayOfWeek.TUESDAY, List.of(hours("08:00", "09:00")))),
                Said.days("VN", Said.day(SATURDAY, SpecialDayKind.SWAPPED_WORK)));

        assertThat(times.on(SATURDAY)).isEmpty();
    }

    @Test
    void it_is_told_until_when_it_is_open_and_when_it_opens_next() {
        ReceptionTimes times = times(Said.reception(centre, MONDAY, OWN));

        assertThat(times.isOpenAt(at(MONDAY, "07:00"))).isTrue();
        assertThat(times.changesAfter(at(MONDAY, "07:00")))
                .as("hours that meet are one")
                .contains(at(MONDAY, "11:30"));
        assertThat(times.isOpenAt(at(MONDAY, "11:30"))).isFalse();
        assertThat(times.changesAfter(at(MONDAY, "11:30"))).contains(at(MONDAY, "13:00"));
        assertThat(times.changesAfter(at(MONDAY, "16:00"))).contains(at(SATURDAY, "08:00"));
    }

    @Test
    void a_centre_that_closed_does_not_open_next() {
        ReceptionTimes times = times(Said.closed(centre));

        assertThat(times.on(MONDAY)).isEmpty();
        assertThat(times.changesAfter(at(MONDAY, "07:00"))).isEmpty();
    }

    @Test
    void no_deadline_is_counted_by_it() {
        Catalog without = Heard.of(calendar, centre).catalog();
        Catalog with =
                Heard.of(calendar, centre, Said.reception(centre, MONDAY, OWN)).catalog();

        WorkingCalendar clock =
                with.calendar(with.calendarOfAgency(centre.code(), MONDAY)).orElseThrow();
        assertThat(clock).isEqualTo(without.calendar("VN").orElseThrow());
        assertThat(clock.isWorkingDay(SATURDAY)).isFalse();
    }

    @Test
    void without_the_hours_of_its_calendar_nothing_is_known() {
        Catalog catalog = Heard.of(centre, Said.reception(centre, MONDAY, OWN)).catalog();

        assertThat(catalog.receptionTimes(catalog.centres().iterator().next())).isEmpty();
    }

    private ReceptionTimes times(Object... said) {
        Catalog catalog = Heard.of(Stream.concat(Stream.of(calendar, centre), Stream.of(said))
                        .toArray())
                .catalog();
        return catalog.receptionTimes(catalog.centres().iterator().next()).orElseThrow();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WorkingCalendar.VIETNAM).toInstant();
    }

    private static OfficeHours hours(String from, String to) {
        return new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
