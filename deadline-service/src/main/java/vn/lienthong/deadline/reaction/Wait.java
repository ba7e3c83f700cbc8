package vn.lienthong.deadline.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;

/** A time in which an agency waits for the applicant. @param until empty while it goes on */
record Wait(String agency, PauseCause cause, ClockEffect effect, Instant since, Optional<Instant> until) {
    ClockCommand begin(UUID clockId) {
        return new PauseClock(clockId, cause, since);
    }

    ClockCommand end(UUID clockId, Instant at) {
        return switch (effect) {
            case RESTART -> new RestartClock(clockId, at);
            case PAUSE -> new ResumeClock(clockId, at);
        };
    }

    /** What it does to a clock that is heard of only now. */
    Stream<ClockCommand> all(UUID clockId) {
        return Stream.concat(Stream.of(begin(clockId)), until.map(at -> end(clockId, at)).stream());
    }

    Wait endedAt(Instant at) {
        return new Wait(agency, cause, effect, since, Optional.of(at));
    }

    boolean lastsBeyond(Instant moment) {
        return until.isEmpty() || until.get().isAfter(moment);
    }
}
