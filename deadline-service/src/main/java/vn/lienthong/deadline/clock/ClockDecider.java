package vn.lienthong.deadline.clock;

import static vn.lienthong.deadline.clock.ClockRejection.CLOCK_UNKNOWN;

import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.deadline.clock.Clock.NotStarted;
import vn.lienthong.deadline.clock.Clock.Started;
import vn.lienthong.deadline.clock.Clock.Stopped;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.TransferClock;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;
import vn.lienthong.events.deadline.ClockEvent;

/** The rules of a clock. Time that does not count, lateness and what it obliges to: Decree 61/2018, article 19. */
public final class ClockDecider implements Decider<ClockCommand, ClockEvent, Clock> {
    private final Course course;
    private final Duties duties;

    public ClockDecider(Counting counting) {
        course = new Course(counting);
        duties = new Duties(counting);
    }

    private record Situation(ClockCommand command, Clock clock) {}

    @Override
    public Clock initialState() {
        return new NotStarted();
    }

    @Override
    public List<ClockEvent> decide(ClockCommand command, Clock clock) {
        return switch (new Situation(command, clock)) {
            case Situation(StartClock c, NotStarted _) -> List.of(course.start(c));
            case Situation(StartClock _, Started _) -> List.of();

            case Situation(PauseClock c, NotStarted _) -> throw unknown(c);
            case Situation(PauseClock c, Ticking t) -> course.pause(c, t);
            case Situation(PauseClock _, Stopped _) -> List.of();

            case Situation(ResumeClock c, NotStarted _) -> throw unknown(c);
            case Situation(ResumeClock c, Ticking t) -> course.resume(c.at(), t);
            case Situation(ResumeClock _, Stopped _) -> List.of();

            case Situation(RestartClock c, NotStarted _) -> throw unknown(c);
            case Situation(RestartClock c, Ticking t) -> course.restart(c, t);
            case Situation(RestartClock _, Stopped _) -> List.of();

            case Situation(TransferClock c, NotStarted _) -> throw unknown(c);
            case Situation(TransferClock c, Ticking t) -> course.transfer(c, t);
            case Situation(TransferClock _, Stopped _) -> List.of();

            case Situation(WarnClock c, NotStarted _) -> throw unknown(c);
            case Situation(WarnClock c, Ticking t) -> course.warn(c, t);
            case Situation(WarnClock _, Stopped _) -> List.of();

            case Situation(MarkOverrun c, NotStarted _) -> throw unknown(c);
            case Situation(MarkOverrun c, Ticking t) -> course.overrun(c.at(), t);
            case Situation(MarkOverrun _, Stopped _) -> List.of();

            case Situation(StopClock c, NotStarted _) -> throw unknown(c);
            case Situation(StopClock c, Ticking t) -> course.stop(c, t);
            case Situation(StopClock _, Stopped _) -> List.of();

            case Situation(GiveExplanation c, NotStarted _) -> throw unknown(c);
            case Situation(GiveExplanation c, Started s) -> duties.explain(c, s);

            case Situation(IssueApology c, NotStarted _) -> throw unknown(c);
            case Situation(IssueApology c, Started s) -> duties.apologise(c, s);
        };
    }

    @Override
    public Clock evolve(Clock clock, ClockEvent event) {
        return Evolution.after(clock, event);
    }

    private static CommandRejected unknown(ClockCommand c) {
        return new CommandRejected(CLOCK_UNKNOWN, "Clock %s never started".formatted(c.clockId()));
    }
}
