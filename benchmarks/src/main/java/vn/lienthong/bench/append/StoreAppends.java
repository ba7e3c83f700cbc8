package vn.lienthong.bench.append;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import vn.lienthong.bench.load.Threads;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupCommit;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.dossier.DossierEvent;

/** Commands that begin new streams, carried out as a request has them carried out: together with those beside them. */
final class StoreAppends implements Threads.Work {
    private static final InstantSource CLOCK = InstantSource.system();

    private final GroupCommit commit;
    private final CommandHandler<DossierEvent, DossierEvent, Boolean> handler;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    /** Both are shared by all threads. */
    StoreAppends(GroupCommit commit, CommandHandler<DossierEvent, DossierEvent, Boolean> handler) {
        this.commit = commit;
        this.handler = handler;
    }

    static CommandHandler<DossierEvent, DossierEvent, Boolean> handler() {
        return new CommandHandler<>(
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
        commit.run(transaction -> handler.in(transaction).handle(id, event, OptionalInt.of(0), context));
    }
}
