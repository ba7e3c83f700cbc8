package vn.lienthong.deadline.clock;

import java.util.List;
import java.util.Optional;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.Pause;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.NotStarted;
import vn.lienthong.deadline.clock.Clock.Stopped;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.deadline.clock.Lateness.Duty;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** What a clock is after something happened to it. */
final class Evolution {
    private Evolution() {}

    static Clock after(Clock clock, ClockEvent event) {
        return switch (clock) {
            case NotStarted not -> event instanceof ClockStarted e ? started(e) : not;
            case Ticking t -> after(t, event);
            case Stopped s -> new Stopped(s.facts(), s.ledger(), s.dueAt(), after(s.lateness(), event));
        };
    }

    private static Clock after(Ticking t, ClockEvent event) {
        return switch (event) {
            case ClockStarted _ -> t;
            case ClockPaused e -> t.pausedBy(Pause.open(e.pausedAt(), causeOf(e.cause())));
            case ClockResumed e -> t.putOff(t.resumedAt(e.resumedAt()), e.warnAt(), e.dueAt());
            case ClockRestarted e -> t.restarted(e.restartedAt(), e.warnAt(), e.dueAt());
            case ClockRecalculated e -> t.putOff(t.ledger(), e.warnAt(), e.dueAt());
            case ClockTransferred e -> t.handedTo(e.to(), e.transferredAt());
            case ClockWarned _ -> t.afterWarning();
            case ClockStopped e -> stopped(t, e);
            case ClockOverran _, ExplanationRequested _, ExplanationGiven _, ApologyIssued _ ->
                t.with(after(t.lateness(), event));
        };
    }

    private static Lateness after(Lateness lateness, ClockEvent event) {
        return switch (event) {
            case ClockOverran _ -> new Lateness(true, lateness.duty());
            case ExplanationRequested _ -> lateness.with(new Duty.ExplanationOwed());
            case ExplanationGiven e -> lateness.with(new Duty.Explained(e.reason(), e.newDue()));
            case ApologyIssued e -> lateness.with(new Duty.Apologised(e.reason(), e.newDue()));
            case ClockStarted _,
                    ClockPaused _,
                    ClockResumed _,
                    ClockRestarted _,
                    ClockRecalculated _,
                    ClockTransferred _,
                    ClockWarned _,
                    ClockStopped _ -> lateness;
        };
    }

    private static Ticking started(ClockStarted e) {
        return new Ticking(
                new Facts(e.clockId(), e.dossierId(), e.kind(), e.agency(), List.of(), e.limit(), e.calendar()),
                Ledger.startedAt(e.startedAt()),
                e.warnAt(),
                e.dueAt(),
                false,
                Lateness.NONE,
                Optional.empty());
    }

    /** The end may be heard of only after an alarm took the clock for late. */
    private static Stopped stopped(Ticking t, ClockStopped e) {
        boolean inTime = e.timeliness() == Timeliness.EARLY || e.timeliness() == Timeliness.ON_TIME;
        return new Stopped(
                t.facts(),
                t.endedAt(e.stoppedAt()).ledger(),
                e.dueAt(),
                inTime ? t.lateness().forgiven() : t.lateness());
    }

    private static Pause.Cause causeOf(PauseCause cause) {
        return switch (cause) {
            case APPLICANT -> Pause.Cause.APPLICANT;
            case PAYMENT -> Pause.Cause.PAYMENT;
            case INCIDENT -> Pause.Cause.INCIDENT;
        };
    }
}
