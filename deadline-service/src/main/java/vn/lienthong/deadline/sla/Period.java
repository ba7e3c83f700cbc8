package vn.lienthong.deadline.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * The days that are counted.
 *
 * @param first local day
 * @param next first local day after it
 * @param now the moment of asking
 */
record Period(LocalDate first, LocalDate next, Instant now) {
    /** This year so far where nothing else is asked for. */
    static Period asked(LocalDate from, LocalDate to, Instant now) {
        LocalDate today = now.atZone(WorkingCalendar.VIETNAM).toLocalDate();
        LocalDate first = Optional.ofNullable(from).orElse(today.withDayOfYear(1));
        LocalDate next = Optional.ofNullable(to).orElse(today.plusDays(1));
        if (next.isBefore(first)) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter("to", "parameter.to-before-from");
        }
        return new Period(first, next, now);
    }

    Instant to() {
        return startOf(next);
    }

    /** The first day before which due moments are looked at: they lie ahead, but what falls due later is not overdue. */
    LocalDate dueTo() {
        LocalDate tomorrow = LocalDate.ofInstant(now, WorkingCalendar.VIETNAM).plusDays(1);
        return next.isAfter(tomorrow) ? tomorrow : next;
    }

    Instant startOfDueTo() {
        return startOf(dueTo());
    }

    /** The end of the period, as far as it is over: what is open is within its due or not by then. */
    Instant end() {
        return now.isBefore(to()) ? now : to();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.VIETNAM).toInstant();
    }
}
