package vn.lienthong.deadline;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockDecider;
import vn.lienthong.deadline.clock.Counting;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.Limits;

/** Carries out commands on clocks and plans their alarms with them. */
@Singleton
public class Clocks extends CommandHandler<ClockCommand, ClockEvent, Clock> {
    private final Event<AlarmSet> alarms;

    Clocks(InstantSource clock, Counting counting, Event<AlarmSet> alarms) {
        super(
                new EventStore(EventJson.ofAll(), clock),
                new StreamFamily<>(ClockEvent.class, ClockEvent::dossierId),
                new ClockDecider(counting));
        this.alarms = alarms;
    }

    @Produces
    @Singleton
    static Counting counting(CatalogMirror mirror) {
        return new Counting(
                code -> mirror.get().calendar(code).orElseThrow(() -> new Awaiting("work calendar " + code)),
                Limits::budgetOf);
    }

    /** For commands that are carried out together: what happens is written with all that the transaction writes. */
    public ClockWork work(GroupTransaction transaction) {
        return transaction.participant(this, this::work);
    }

    /** How clocks stand, by their ids; nothing is decided on them. */
    public Map<UUID, Clock> states(Handle handle, Collection<UUID> clockIds) {
        UnitOfWork<ClockCommand, ClockEvent, Clock> work = unitOfWork(handle);
        work.read(clockIds);
        return clockIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> work.find(id).state()));
    }

    private ClockWork work(Handle handle) {
        return new ClockWork(handle, unitOfWork(handle), alarms);
    }

    @Override
    public Handled<ClockEvent, Clock> handle(
            Handle handle, UUID clockId, ClockCommand command, OptionalInt expected, CommandContext context) {
        ClockWork work = work(handle);
        work.read(List.of(clockId));
        Handled<ClockEvent, Clock> handled = work.handle(command, expected, context);
        work.write();
        return handled;
    }
}
