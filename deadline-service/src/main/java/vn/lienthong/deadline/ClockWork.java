package vn.lienthong.deadline;

import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.events.deadline.ClockEvent;

/** Clocks in the hands of one transaction: what happens to them and their alarms are written together. */
public final class ClockWork implements Participant {
    private final Handle handle;
    private final UnitOfWork<ClockCommand, ClockEvent, Clock> clocks;
    private final Event<AlarmSet> listeners;
    private final Set<UUID> announced = new HashSet<>();
    private final Map<UUID, Optional<Clock.Alarm>> alarms = new HashMap<>();

    ClockWork(Handle handle, UnitOfWork<ClockCommand, ClockEvent, Clock> clocks, Event<AlarmSet> listeners) {
        this.handle = handle;
        this.clocks = clocks;
        this.listeners = listeners;
    }

    /** A clock that will be asked for, whether it exists yet or not. */
    public void announce(UUID clockId) {
        announced.add(clockId);
        clocks.announce(clockId);
    }

    @Override
    public void read(Trip trip) {
        if (!announced.isEmpty()) {
            AlarmPlan.lock(trip, announced);
            announced.clear();
            clocks.read(trip);
        }
    }

    /** Takes clocks in hand at once. */
    public void read(Collection<UUID> clockIds) {
        clockIds.forEach(this::announce);
        Trip trip = new Trip();
        read(trip);
        trip.make(handle.getConnection());
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

    @Override
    public int changes() {
        return clocks.changes();
    }

    @Override
    public void write(Trip trip) {
        clocks.write(trip);
        AlarmPlan.write(trip, alarms);
        alarms.values().stream()
                .flatMap(Optional::stream)
                .map(Clock.Alarm::at)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> handle.afterCommit(() -> listeners.fire(new AlarmSet(first))));
        alarms.clear();
    }

    void write() {
        Trip trip = new Trip();
        write(trip);
        trip.make(handle.getConnection());
    }
}
