package vn.lienthong.deadline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockDecider;
import vn.lienthong.deadline.clock.Counting;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.Limits;

/** Carries out commands on clocks. */
@Singleton
public class Clocks extends CommandHandler<ClockCommand, ClockEvent, Clock> {
    Clocks(InstantSource clock, Counting counting) {
        super(
                new EventStore(EventJson.ofAll(), clock),
                new StreamFamily<>(ClockEvent.class, ClockEvent::dossierId),
                new ClockDecider(counting));
    }

    @Produces
    @Singleton
    static Counting counting(CatalogMirror mirror) {
        return new Counting(
                code -> mirror.get().calendar(code).orElseThrow(() -> new Awaiting("work calendar " + code)),
                Limits::budgetOf);
    }
}
