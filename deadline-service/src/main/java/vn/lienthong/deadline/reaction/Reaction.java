package vn.lienthong.deadline.reaction;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.deadline.ClockWork;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand;

/** What clocks react to one event with: all that the batch has in hand. */
record Reaction(ClockWork clocks, Legs legs, Waits waits, CommandContext context) {
    /** A clock that there is none of yet. */
    void begin(ClockCommand.StartClock command) {
        clocks.handle(command, OptionalInt.of(0), context);
    }

    /** Who received a dossier: whose time its clock counts; empty before it was accepted, as far as is heard. */
    Optional<String> centreOf(UUID dossierId) {
        return clocks.find(dossierId).map(Clock.Started::facts).map(Clock.Facts::agency);
    }

    void carryOut(ClockCommand command) {
        clocks.handle(command, OptionalInt.empty(), context);
    }
}
