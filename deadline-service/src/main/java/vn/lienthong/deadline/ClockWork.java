package vn.lienthong.deadline;

import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.events.deadline.ClockEvent;

/** Clocks in the hands of one transaction: what happens to them and their alarms are written together. */
public final class ClockWork {
    private final Handle handle;
    private final UnitOfWork<ClockCommand, ClockEvent, Clock> clocks;
    private final Event<AlarmSet> listeners;
    private final Map<UUID, Optional<Clock.Alarm>> alarms = new HashMap<>();

    ClockWork(Handle handle, UnitOfWork<ClockCommand, ClockEvent, Clock> clocks, Event<AlarmSet> listeners) {
        this.handle = handle;
        this.clocks = clocks;
        this.listeners = listeners;
    }

    /** Takes clocks in hand, those that do not exist yet included. */
    public void read(Collection<UUID> clockIds) {
        AlarmPlan.lock(handle, clockIds);
        clocks.read(clockIds);
    }

    /** A clock as it is by now; empty where it was never started. */
    public Optional<Clock.Started> find(UUID clockId) {
        return clocks.find(clockId).state() instanceof Clock.Started started ? Optional.of(started) : Optional.empty();
    }

    /** Carries out a command on a clock in hand. */
    public Handled<ClockEvent, Clock> handle(ClockCommand command, OptionalInt expected, CommandContext context) {
        Handled<ClockEvent, Clock> handled = clocks.handle(command.clockId(), command, expected, context);
        if (!handled.appended().isEmpty()) {
            alarms.put(command.clockId(), handled.state().alarm());
        }
        return handled;
    }

    public void write() {
        clocks.append();
        AlarmPlan.write(handle, alarms);
        alarms.values().stream()
                .flatMap(Optional::stream)
                .map(Clock.Alarm::at)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> handle.afterCommit(() -> listeners.fire(new AlarmSet(first))));
        alarms.clear();
    }
}
