package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.HOURS_NOT_PUBLISHED;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.OFFICE_HOURS_UNSOUND;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.PERIOD_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SATURDAY_LIKE_DAY_OFF;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_TIMES_UNSOUND;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.ZONE_UNKNOWN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.PublishHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.WithdrawDays;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysWithdrawn;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;
import vn.lienthong.testing.DeciderSpecification;

class WorkCalendarDeciderTest extends DeciderSpecification<WorkCalendarCommand, WorkCalendarEvent, WorkCalendar> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final String CODE = "VN";
    private static final String VIETNAM = "Asia/Ho_Chi_Minh";
    private static final UUID ID = new AnnounceDays(CODE, List.of(), MONDAY).calendarId();
    private static final OfficeHours MORNING = hours("08:00", "12:00");
    private static final OfficeHours AFTERNOON = hours("13:00", "17:00");

    private final Hours wholeDay = hours(VIETNAM, DayOfWeek.MONDAY, MORNING, AFTERNOON);
    private final Hours mornings = hours(VIETNAM, DayOfWeek.MONDAY, MORNING);
    private final SpecialDay newYear = day("2027-01-01", SpecialDayKind.HOLIDAY);
    private final SpecialDay swappedOff = day("2027-01-04", SpecialDayKind.SWAPPED_OFF);
    private final SpecialDay swappedWork = day("2027-01-04", SpecialDayKind.SWAPPED_WORK);

    WorkCalendarDeciderTest() {
        super(new WorkCalendarDecider());
    }

    @Test
    void hours_are_published() {
        given().when(publish(wholeDay)).then(published(wholeDay, TUESDAY));
        given(announced(MONDAY, newYear)).when(publish(wholeDay)).then(published(wholeDay, TUESDAY));
    }

    @Test
    void the_same_hours_are_not_published_again() {
        given(published(wholeDay, MONDAY)).when(publish(wholeDay)).thenNothing();
        given(published(wholeDay, MONDAY), announced(MONDAY, newYear))
                .when(publish(wholeDay))
                .thenNothing();
    }

    @Test
    void other_hours_are_published_anew() {
        given(published(wholeDay, MONDAY)).when(publish(mornings)).then(published(mornings, TUESDAY));
    }

    @Test
    void special_days_are_announced_before_and_after_the_hours() {
        given().when(announce(newYear)).then(announced(TUESDAY, newYear));
        given(published(wholeDay, MONDAY)).when(announce(newYear)).then(announced(TUESDAY, newYear));
    }

    @Test
    void only_days_that_changed_are_announced() {
        given(announced(MONDAY, newYear, swappedOff))
                .when(announce(newYear, swappedWork))
                .then(announced(TUESDAY, swappedWork));
        given(published(wholeDay, MONDAY), announced(MONDAY, newYear))
                .when(announce(newYear))
                .thenNothing();
        given(announced(MONDAY, newYear)).when(announce(newYear)).thenNothing();
    }

    @Test
    void of_two_words_on_one_day_the_last_counts() {
        given().when(announce(swappedOff, swappedWork)).then(announced(TUESDAY, swappedWork));
        given(announced(MONDAY, swappedWork))
                .when(announce(swappedOff, swappedWork))
                .thenNothing();
    }

    @Test
    void hours_that_no_due_date_can_be_counted_by_are_refused() {
        given().when(publish(hours("Asia/Sai_Gon", DayOfWeek.MONDAY, MORNING))).thenRejected(ZONE_UNKNOWN);
        given().when(publish(hours(VIETNAM, DayOfWeek.SUNDAY, MORNING))).thenRejected(SATURDAY_LIKE_DAY_OFF);
        given().when(publish(hours(VIETNAM, DayOfWeek.MONDAY, MORNING, hours("11:00", "15:00"))))
                .thenRejected(OFFICE_HOURS_UNSOUND);
        given(published(wholeDay, MONDAY))
                .when(publish(hours(VIETNAM, DayOfWeek.MONDAY, hours("17:00", "08:00"))))
                .thenRejected(OFFICE_HOURS_UNSOUND);
    }

    @Test
    void hours_change_for_a_time() {
        HoursChange summer = change(LocalDate.of(2027, 4, 16), LocalDate.of(2027, 10, 16), MORNING);
        HoursChange longer = change(LocalDate.of(2027, 4, 16), null, MORNING);
        given(published(wholeDay, MONDAY)).when(changeTo(summer)).then(changed(summer, TUESDAY));
        given(published(wholeDay, MONDAY), changed(summer, MONDAY))
                .when(changeTo(summer))
                .thenNothing();
        given(published(wholeDay, MONDAY), changed(summer, MONDAY))
                .when(changeTo(longer))
                .then(changed(longer, TUESDAY));
        given(published(wholeDay, MONDAY), changed(summer, MONDAY), published(mornings, MONDAY))
                .when(changeTo(summer))
                .thenNothing();
    }

    @Test
    void hours_that_count_no_more_are_said_again() {
        HoursChange summer = change(LocalDate.of(2027, 4, 16), LocalDate.of(2027, 10, 16), MORNING);
        HoursChange heat = change(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 7, 1), AFTERNOON);
        HoursChange winter = change(LocalDate.of(2027, 10, 16), null, AFTERNOON);
        given(published(wholeDay, MONDAY), changed(summer, MONDAY), changed(heat, MONDAY))
                .when(changeTo(summer))
                .then(changed(summer, TUESDAY));
        given(published(wholeDay, MONDAY), changed(summer, MONDAY), changed(winter, MONDAY))
                .when(changeTo(summer))
                .thenNothing();
        given(published(wholeDay, MONDAY), changed(winter, MONDAY), changed(summer, MONDAY))
                .when(changeTo(winter))
                .thenNothing();
    }

    @Test
    void hours_change_only_where_there_are_some_and_they_are_sound() {
        HoursChange backwards = change(LocalDate.of(2027, 10, 16), LocalDate.of(2027, 4, 16), MORNING);
        HoursChange unsound = change(LocalDate.of(2027, 4, 16), null, hours("17:00", "08:00"));
        given().when(changeTo(backwards)).thenRejected(HOURS_NOT_PUBLISHED);
        given(published(wholeDay, MONDAY)).when(changeTo(backwards)).thenRejected(PERIOD_ENDS_BEFORE_IT_BEGINS);
        given(published(wholeDay, MONDAY)).when(changeTo(unsound)).thenRejected(OFFICE_HOURS_UNSOUND);
    }

    @Test
    void what_was_announced_of_days_is_taken_back() {
        SpecialDaysWithdrawn taken = new SpecialDaysWithdrawn(ID, CODE, List.of(newYear.date()), "99/TB-VPCP", TUESDAY);
        given(announced(MONDAY, newYear, swappedOff)).when(withdraw(newYear)).then(taken);
        given(published(wholeDay, MONDAY), announced(MONDAY, newYear))
                .when(withdraw(newYear, swappedOff))
                .then(taken);
        given(announced(MONDAY, newYear), taken).when(withdraw(newYear)).thenNothing();
        given(published(wholeDay, MONDAY)).when(withdraw(newYear)).thenNothing();
        given(announced(MONDAY, newYear), taken).when(announce(newYear)).then(announced(TUESDAY, newYear));
        given(published(wholeDay, MONDAY), announced(MONDAY, newYear), taken)
                .when(publish(wholeDay))
                .thenNothing();
    }

    @Test
    void the_times_of_its_units_go_one_after_the_other() {
        LocalDate reform = LocalDate.of(2025, 7, 1);
        Hours sound = keptBy(new ScopeTime("VN", null, reform), new ScopeTime("VN", reform, null));
        given().when(publish(sound)).then(published(sound, TUESDAY));
        given(published(wholeDay, MONDAY)).when(publish(sound)).then(published(sound, TUESDAY));
        given(published(sound, MONDAY)).when(publish(sound)).thenNothing();
        given().when(publish(keptBy(new ScopeTime("VN", null, null), new ScopeTime("VN", reform, null))))
                .thenRejected(SCOPE_TIMES_UNSOUND);
        given().when(publish(keptBy(new ScopeTime("VN", reform, reform)))).thenRejected(SCOPE_TIMES_UNSOUND);
        given().when(publish(keptBy(new ScopeTime("44", reform, null)))).thenRejected(SCOPE_TIMES_UNSOUND);
    }

    private Hours keptBy(ScopeTime... times) {
        return new Hours(
                wholeDay.name(),
                wholeDay.scope(),
                List.of(times),
                wholeDay.zone(),
                wholeDay.weekly(),
                wholeDay.cutOff(),
                wholeDay.workingSaturdayLike());
    }

    private static WithdrawDays withdraw(SpecialDay... days) {
        return new WithdrawDays(CODE, Stream.of(days).map(SpecialDay::date).toList(), "99/TB-VPCP", TUESDAY);
    }

    private static ChangeHours changeTo(HoursChange change) {
        return new ChangeHours(CODE, change, TUESDAY);
    }

    private static WorkCalendarEvent changed(HoursChange it, Instant at) {
        return new WorkHoursChanged(
                ID, CODE, it.from(), it.to(), it.weekly(), it.cutOff(), it.workingSaturdayLike(), it.legalBasis(), at);
    }

    private static HoursChange change(LocalDate from, LocalDate to, OfficeHours onMondays) {
        return new HoursChange(
                from,
                to,
                Map.of(DayOfWeek.MONDAY, List.of(onMondays)),
                LocalTime.of(15, 0),
                DayOfWeek.MONDAY,
                "21/2027/QĐ-UBND");
    }

    private static PublishHours publish(Hours hours) {
        return new PublishHours(CODE, hours, TUESDAY);
    }

    private static AnnounceDays announce(SpecialDay... days) {
        return new AnnounceDays(CODE, List.of(days), TUESDAY);
    }

    private static WorkCalendarEvent published(Hours it, Instant at) {
        return new WorkCalendarPublished(
                ID,
                CODE,
                it.name(),
                it.scope(),
                it.scopeTimes(),
                it.zone(),
                it.weekly(),
                it.cutOff(),
                it.workingSaturdayLike(),
                at);
    }

    private static WorkCalendarEvent announced(Instant at, SpecialDay... days) {
        return new SpecialDaysAnnounced(ID, CODE, List.of(days), at);
    }

    private static Hours hours(String zone, DayOfWeek saturdayLike, OfficeHours... onMondays) {
        return new Hours(
                "Giờ hành chính",
                List.of("VN"),
                null,
                zone,
                Map.of(DayOfWeek.MONDAY, List.of(onMondays)),
                LocalTime.of(15, 0),
                saturdayLike);
    }

    private static OfficeHours hours(String from, String to) {
        return new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static SpecialDay day(String date, SpecialDayKind kind) {
        return new SpecialDay(LocalDate.parse(date), kind, "Ngày", "Day", "45/2019/QH14");
    }
}
