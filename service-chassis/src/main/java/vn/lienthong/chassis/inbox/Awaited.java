package vn.lienthong.chassis.inbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Streams that readers of views wait for: when a consumer of this process has taken more of one, they look again. */
@Singleton
public class Awaited {
    private record Key(String consumer, StreamKey stream) {}

    private final Map<Key, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Is completed when more of the stream has been taken, and never by what another process takes. */
    CompletableFuture<Void> more(String consumer, StreamKey stream) {
        return waiting.computeIfAbsent(new Key(consumer, stream), _ -> new CompletableFuture<>());
    }

    /** Nobody waits any more, or some do who look again by themselves. */
    void forget(String consumer, StreamKey stream) {
        waiting.remove(new Key(consumer, stream));
    }

    /** The consumer has committed the effects of these. */
    void taken(String consumer, Stretch stretch) {
        if (waiting.isEmpty()) {
            return;
        }
        for (Inbound inbound : stretch.records()) {
            CompletableFuture<Void> readers = waiting.remove(new Key(consumer, inbound.stream()));
            if (readers != null) {
                readers.complete(null);
            }
        }
    }
}
