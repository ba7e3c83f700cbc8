package vn.lienthong.chassis.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * Takes records for one subscriber so that delivery at least once has its effect exactly once: repeats are skipped,
 * gaps are noticed, and what cannot be applied brings only its own stream to a stand.
 */
public final class Inbox {
    private final Jdbi jdbi;
    private final Subscriber subscriber;
    private final CloudEventCodec codec;
    private final InstantSource clock;
    private final HeldStreams held;

    public Inbox(Jdbi jdbi, Subscriber subscriber, CloudEventCodec codec, InstantSource clock) {
        this.jdbi = jdbi;
        this.subscriber = subscriber;
        this.codec = codec;
        this.clock = clock;
        this.held = new HeldStreams(subscriber.name());
    }

    /**
     * Takes a poll's worth in one transaction, together with the positions reached. Where that fails, each record has
     * a transaction of its own, and the one that fails is held. A failure of the database itself is thrown: then
     * nothing was taken and the records are to be delivered again.
     */
    void take(List<Inbound> batch, Map<TopicPartition, Long> positions) {
        try {
            jdbi.useTransaction(handle -> {
                takeTogether(handle, batch);
                Positions.keep(handle, subscriber.name(), positions, clock.instant());
            });
        } catch (RuntimeException e) {
            if (Failures.isOfTheDatabase(e)) {
                throw e;
            }
            batch.forEach(this::takeAlone);
            jdbi.useTransaction(handle -> Positions.keep(handle, subscriber.name(), positions, clock.instant()));
        }
    }

    private void takeAlone(Inbound inbound) {
        try {
            jdbi.useTransaction(handle -> takeTogether(handle, List.of(inbound)));
        } catch (RuntimeException e) {
            if (Failures.isOfTheDatabase(e)) {
                throw e;
            }
            jdbi.useTransaction(handle -> hold(handle, inbound, e));
        }
    }

    private void takeTogether(Handle handle, List<Inbound> batch) {
        ConsumerLock.shared(handle, subscriber.name());
        Set<StreamKey> streams = batch.stream().map(Inbox::streamOf).collect(Collectors.toSet());
        Versions versions = Versions.lock(handle, subscriber.name(), streams);
        Set<StreamKey> standing = new HashSet<>(held.among(handle, streams));
        List<Recorded<?>> fresh = new ArrayList<>(batch.size());
        for (Inbound inbound : batch) {
            admit(handle, inbound, versions, standing, fresh);
        }
        if (!fresh.isEmpty()) {
            subscriber.apply(fresh, handle);
        }
        versions.keep(handle);
    }

    private void admit(
            Handle handle, Inbound inbound, Versions versions, Set<StreamKey> standing, List<Recorded<?>> fresh) {
        StreamKey stream = streamOf(inbound);
        if (standing.contains(stream)) {
            boolean pending = held.isPending(handle, stream);
            held.keep(handle, inbound, "behind a held record", !pending, clock.instant());
        } else if (inbound.recorded() == null) {
            park(handle, inbound, inbound.unreadable());
            standing.add(stream);
        } else if (inbound.recorded().version() > versions.of(stream) + 1) {
            park(
                    handle,
                    inbound,
                    "gap: version %d follows %d".formatted(inbound.recorded().version(), versions.of(stream)));
            standing.add(stream);
        } else if (inbound.recorded().version() == versions.of(stream) + 1) {
            fresh.add(inbound.recorded());
            versions.applied(stream, inbound.recorded().version());
        }
    }

    private void hold(Handle handle, Inbound inbound, RuntimeException failure) {
        if (failure instanceof Awaiting awaiting) {
            held.hold(handle, streamOf(inbound), awaiting.awaited(), failure.getMessage(), clock.instant());
            held.keep(handle, inbound, failure.getMessage(), false, clock.instant());
        } else {
            park(handle, inbound, Failures.causeOf(failure));
        }
    }

    private void park(Handle handle, Inbound inbound, String cause) {
        held.hold(handle, streamOf(inbound), null, cause, clock.instant());
        held.keep(handle, inbound, cause, true, clock.instant());
        Failures.logParked(subscriber.name(), inbound, cause);
    }

    /** Tries the pending streams whose time has come. */
    void retryPending() {
        Instant now = clock.instant();
        List<StreamKey> due = jdbi.withHandle(handle -> held.due(handle, now));
        for (StreamKey stream : due) {
            retry(stream);
        }
    }

    /**
     * Takes the records of a held stream in order, as far as they can be applied.
     *
     * @return whether the stream goes on again
     */
    public boolean retry(StreamKey stream) {
        try {
            return jdbi.inTransaction(handle -> takeHeld(handle, stream));
        } catch (RuntimeException e) {
            if (Failures.isOfTheDatabase(e)) {
                throw e;
            }
            jdbi.useTransaction(handle -> standAgain(handle, stream, e));
            return false;
        }
    }

    private boolean takeHeld(Handle handle, StreamKey stream) {
        Versions.lock(handle, subscriber.name(), List.of(stream));
        if (!stands(handle, stream)) {
            return true;
        }
        held.release(handle, stream);
        for (HeldStreams.Kept kept : held.records(handle, stream)) {
            takeTogether(handle, List.of(Inbound.of(kept.origin(), kept.raw(), codec)));
            if (stands(handle, stream)) {
                return false;
            }
            held.drop(handle, kept.origin());
        }
        return true;
    }

    private boolean stands(Handle handle, StreamKey stream) {
        return !held.among(handle, List.of(stream)).isEmpty();
    }

    private void standAgain(Handle handle, StreamKey stream, RuntimeException failure) {
        String awaits = failure instanceof Awaiting awaiting ? awaiting.awaited() : null;
        held.hold(handle, stream, awaits, Failures.causeOf(failure), clock.instant());
        held.postpone(handle, stream, clock.instant());
    }

    static StreamKey streamOf(Inbound inbound) {
        return new StreamKey(inbound.origin().topic(), inbound.streamId());
    }

    /** How far each stream was applied, for tests and for those who wait. */
    public Map<StreamKey, Integer> versions(Set<StreamKey> streams) {
        return jdbi.withHandle(handle -> {
            Versions versions = Versions.lock(handle, subscriber.name(), streams);
            Map<StreamKey, Integer> applied = new HashMap<>();
            streams.forEach(stream -> applied.put(stream, versions.of(stream)));
            return applied;
        });
    }
}
