package vn.lienthong.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.mirror.Limits;

/** A clock in the week of Monday, 2 November 2026, in an office open from 07:30 to 11:30 and from 13:30 to 17:00. */
final class ClockFixture {
    static final UUID CLOCK = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    static final UUID LEG = UUID.fromString("018f0000-0000-7000-8000-000000000003");
    static final String AGENCY = "H77.70001";
    static final String CENTRE = "H77.70001.TT";
    static final Limit THREE_DAYS = Limit.workingDays(3);

    /** What is announced after clocks have started. */
    final Map<LocalDate, SpecialDay> announced = new HashMap<>();

    Counting counting() {
        return new Counting(_ -> calendar(), Limits::budgetOf);
    }

    void announceDayOff(String date) {
        announced.put(LocalDate.parse(date), new SpecialDay(SpecialDay.Kind.HOLIDAY, "Ngày lễ", "Thông báo"));
    }

    WorkingCalendar calendar() {
        OfficeHours hours = OfficeHours.mondayToFriday(
                        OfficeInterval.of("07:30", "11:30"), OfficeInterval.of("13:30", "17:00"))
                .withCutOff(LocalTime.of(16, 0));
        return new WorkingCalendar("VN", WorkingCalendar.VIETNAM, hours, announced);
    }

    /** A moment in November 2026, in Vietnam, for instance {@code at("02T09:00")}. */
    static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-11-" + dayAndTime)
                .atZone(WorkingCalendar.VIETNAM)
                .toInstant();
    }

    static StartClock start(ClockKind kind, Limit limit, Instant promised, Instant at) {
        boolean leg = kind == ClockKind.LEG;
        return new StartClock(
                CLOCK,
                DOSSIER,
                kind,
                leg ? LEG : null,
                leg ? "check" : null,
                AGENCY,
                leg ? CENTRE : AGENCY,
                limit,
                "VN",
                promised,
                at);
    }

    static ClockStarted started(ClockKind kind, Limit limit, Instant at, Instant warnAt, Instant dueAt) {
        boolean leg = kind == ClockKind.LEG;
        return new ClockStarted(
                CLOCK,
                DOSSIER,
                kind,
                leg ? LEG : null,
                leg ? "check" : null,
                AGENCY,
                leg ? CENTRE : AGENCY,
                limit,
                "VN",
                at,
                warnAt,
                dueAt);
    }
}
