package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Inbound.Origin;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * Has a consumer go on without a held record. An event goes only when it is the first of its stream, together with
 * whatever should have come before it; what is no event has no turn and goes wherever it stands.
 */
final class Discards {
    private final String consumer;
    private final CloudEventCodec codec;
    private final InstantSource clock;
    private final HeldStreams held;
    private final HeldRecords records;

    Discards(String consumer, CloudEventCodec codec, InstantSource clock) {
        this.consumer = consumer;
        this.codec = codec;
        this.clock = clock;
        this.held = new HeldStreams(consumer);
        this.records = new HeldRecords(consumer);
    }

    /** Gives a record up at a person's word; asked again for the same one it gives up nothing more. */
    Discard discard(Handle handle, StreamKey stream, Origin origin, String actor, String reason) {
        Optional<HeldRecords.Held> record =
                held.isHeld(handle, stream) ? records.find(handle, stream, origin) : Optional.empty();
        if (record.isEmpty()) {
            return records.isDiscarded(handle, stream, origin) ? Discard.DONE : Discard.NOT_HELD;
        }
        if (!passOver(handle, stream, record.get())) {
            return Discard.NOT_IN_THE_WAY;
        }
        records.discard(handle, origin, actor, reason, clock.instant());
        return Discard.DONE;
    }

    /**
     * Passes over the next record of a stream that a person has given up for another consumer and that may go here.
     *
     * @return whether there was such a one
     */
    boolean passOverNext(Handle handle, StreamKey stream, String other) {
        if (!held.isHeld(handle, stream)) {
            return false;
        }
        for (HeldRecords.Held record : records.discardedFor(handle, stream, other)) {
            if (passOver(handle, stream, record)) {
                records.drop(handle, record.origin());
                return true;
            }
        }
        return passOverGap(handle, stream, other);
    }

    /**
     * Passes over the gap before the first event of a stream where each version in it is that of a record which a
     * person has given up for a consumer. Whoever comes behind shows that nothing else bears these versions.
     *
     * @return whether there was such a gap
     */
    boolean passOverGap(Handle handle, StreamKey stream, String giver) {
        Optional<Recorded<?>> first =
                records.first(handle, stream).map(record -> read(record).recorded());
        if (first.isEmpty()) {
            return false;
        }
        int version = first.get().version();
        Set<Integer> gone = new HeldRecords(giver).discardedVersions(handle, stream);
        return move(handle, stream, versions -> versions.passOverGap(stream, version, gone));
    }

    /** Has the stream go on behind a record, if that may go. */
    private boolean passOver(Handle handle, StreamKey stream, HeldRecords.Held record) {
        Recorded<?> recorded = read(record).recorded();
        if (recorded == null) {
            return true;
        }
        if (!isFirst(handle, stream, record.origin())) {
            return false;
        }
        move(handle, stream, versions -> versions.passOver(stream, recorded.version()));
        return true;
    }

    private boolean move(Handle handle, StreamKey stream, Consumer<Versions> step) {
        GroupTransaction transaction = new GroupTransaction(handle);
        ConsumerMemory memory = transaction.participant(this, _ -> new ConsumerMemory(consumer, List.of(stream)));
        transaction.read();
        step.accept(memory.versions());
        transaction.write();
        return !memory.versions().moved().isEmpty();
    }

    private Inbound read(HeldRecords.Held record) {
        return Inbound.of(record.origin(), record.raw(), codec);
    }

    private boolean isFirst(Handle handle, StreamKey stream, Origin origin) {
        return records.first(handle, stream)
                .filter(first -> first.origin().equals(origin))
                .isPresent();
    }
}
