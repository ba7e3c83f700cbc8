package vn.lienthong.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clock.ClockFixture.CLOCK;
import static vn.lienthong.deadline.clock.ClockFixture.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.Pause;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Limit.Unit;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.mirror.Limits;

/** Whatever happens to a clock in whatever order, what it states follows from what happened, counted independently. */
class RandomCoursesTest {
    private final ClockFixture fixture = new ClockFixture();
    private final ClockDecider decider = new ClockDecider(fixture.counting());
    private final List<ClockEvent> events = new ArrayList<>();
    private Clock clock = decider.initialState();

    @RepeatedTest(400)
    void what_a_clock_states_follows_from_what_happened(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Limit limit = limit(random);
        Instant now = at("02T08:00").plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        send(ClockFixture.start(ClockKind.LEG, limit, null, now));
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(30 * 60)));
            send(command(random, now));
            assertThatItFollows(limit);
        }
        send(new StopClock(CLOCK, ClockEnd.FINISHED, now.plusSeconds(1)));
        assertThatItFollows(limit);
        assertThatNothingMoreHappens(random, now.plus(Duration.ofDays(30)));
        assertThatTheEndIsJudgedByTheDueMoment();
        assertThat(count(ClockOverran.class)).isLessThanOrEqualTo(1);
        assertThat(count(ClockWarned.class)).isLessThanOrEqualTo(1 + count(ClockRestarted.class));
    }

    private void send(ClockCommand command) {
        List<ClockEvent> more = decider.decide(command, clock);
        clock = decider.replay(clock, more);
        events.addAll(more);
    }

    private void assertThatItFollows(Limit limit) {
        Instant stated = null;
        Ledger ledger = null;
        for (ClockEvent event : events) {
            switch (event) {
                case ClockStarted e -> {
                    ledger = Ledger.startedAt(e.startedAt());
                    stated = checked(limit, ledger, null, e.dueAt());
                }
                case ClockPaused e -> ledger = ledger.with(Pause.open(e.pausedAt(), Pause.Cause.APPLICANT));
                case ClockResumed e -> {
                    ledger = ended(ledger, e.resumedAt());
                    stated = checked(limit, ledger, stated, e.dueAt());
                }
                case ClockRestarted e -> {
                    ledger = Ledger.startedAt(e.restartedAt());
                    stated = checked(limit, ledger, stated, e.dueAt());
                }
                case ClockStopped e -> stated = checked(limit, ended(ledger, e.stoppedAt()), stated, e.dueAt());
                default -> {
                    // moves nothing
                }
            }
        }
    }

    private Instant checked(Limit limit, Ledger ledger, Instant before, Instant stated) {
        Instant computed = new Deadline(fixture.calendar(), Limits.budgetOf(limit), ledger)
                .dueDate()
                .due()
                .orElseThrow();
        assertThat(stated).isEqualTo(before != null && before.isAfter(computed) ? before : computed);
        return stated;
    }

    private void assertThatTheEndIsJudgedByTheDueMoment() {
        ClockStopped stopped = (ClockStopped) events.getLast();
        boolean late = stopped.timeliness() == Timeliness.LATE;
        assertThat(late).isEqualTo(stopped.stoppedAt().isAfter(stopped.dueAt()));
        boolean owes = ((Clock.Stopped) clock).lateness().duty() instanceof Lateness.Duty.ExplanationOwed;
        assertThat(owes).isEqualTo(late);
    }

    private void assertThatNothingMoreHappens(Random random, Instant later) {
        int before = events.size();
        for (int step = 0; step < 20; step++) {
            send(command(random, later));
        }
        assertThat(events).hasSize(before);
    }

    private int count(Class<? extends ClockEvent> type) {
        return (int) events.stream().filter(type::isInstance).count();
    }

    private static Ledger ended(Ledger ledger, Instant at) {
        return new Ledger(
                ledger.start(),
                ledger.pauses().stream()
                        .map(pause -> Pause.between(pause.from(), pause.to().orElse(at), pause.cause()))
                        .toList());
    }

    private static ClockCommand command(Random random, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 -> new PauseClock(CLOCK, PauseCause.APPLICANT, now);
            case 1 -> new ResumeClock(CLOCK, now);
            case 2 -> new RestartClock(CLOCK, now);
            case 3 -> new WarnClock(CLOCK, now);
            case 4 -> new MarkOverrun(CLOCK, now);
            default -> new PauseClock(CLOCK, PauseCause.PAYMENT, now);
        };
    }

    private static Limit limit(Random random) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        return new Limit(unit == Unit.SAME_DAY ? 0 : 1 + random.nextInt(unit == Unit.CLOCK_HOUR ? 72 : 10), unit);
    }
}
