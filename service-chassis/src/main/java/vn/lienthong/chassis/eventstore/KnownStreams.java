package vn.lienthong.chassis.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * States of the streams that were last in use, so that only what has happened since needs to be read and folded. A state
 * remembered of a transaction that was rolled back is known by its hash, which is not in the table then.
 */
final class KnownStreams<S> {
    private static final int MOST = 1_000;

    /** @param tip the last event in the state */
    record Known<S>(StreamTip tip, S state) {}

    private final Map<UUID, Known<S>> streams = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known<S>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Known<S>> find(UUID streamId) {
        return Optional.ofNullable(streams.get(streamId));
    }

    synchronized void forget(UUID streamId) {
        streams.remove(streamId);
    }

    /** Streams that do not exist yet are passed over: many are asked for that never will. */
    synchronized void remember(Map<UUID, Known<S>> states) {
        states.forEach((id, known) -> {
            if (known.tip().version() > 0) {
                streams.put(id, known);
            }
        });
    }
}
