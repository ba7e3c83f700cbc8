package vn.lienthong.bench.append;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.bench.load.Threads;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.dossier.DossierEvent;

/** Commands on new streams, carried out as a service does: read, decide, append, in a transaction. */
final class StoreAppends implements Threads.Work {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Jdbi jdbi;
    private final CommandHandler<DossierEvent, DossierEvent, Boolean> handler;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    StoreAppends(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.handler = new CommandHandler<>(
                new EventStore(EventJson.ofAll(), CLOCK),
                new StreamFamily<>(DossierEvent.class, DossierEvent::dossierId),
                new Whatever());
    }

    /** Lets happen what it is told, once. */
    private static final class Whatever implements Decider<DossierEvent, DossierEvent, Boolean> {
        @Override
        public Boolean initialState() {
            return false;
        }

        @Override
        public List<DossierEvent> decide(DossierEvent command, Boolean happened) {
            return happened ? List.of() : List.of(command);
        }

        @Override
        public Boolean evolve(Boolean happened, DossierEvent event) {
            return true;
        }
    }

    @Override
    public void once() {
        UUID id = ids.generate();
        Instant now = CLOCK.instant();
        var context =
                new CommandContext("officer-of-H26.00070.TT", "H26.00070.TT", null, "code", null, null, null, now);
        DossierEvent event = Rows.event(id, now);
        jdbi.useTransaction(handle -> handler.handle(handle, id, event, OptionalInt.empty(), context));
    }
}
