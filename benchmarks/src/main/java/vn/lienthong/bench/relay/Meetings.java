package vn.lienthong.bench.relay;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.bench.load.Latencies;

/** Brings together when an event was committed and when it came from Kafka, whichever is told first. */
final class Meetings {
    private final ConcurrentMap<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final AtomicLong met = new AtomicLong();

    void committed(UUID event, long nanos) {
        Long received = waiting.putIfAbsent(event, nanos);
        if (received != null) {
            meet(event, received - nanos);
        }
    }

    void received(UUID event, long nanos) {
        Long committed = waiting.putIfAbsent(event, nanos);
        if (committed != null) {
            meet(event, nanos - committed);
        }
    }

    /** It may come before the commit has been confirmed to who made it. */
    private synchronized void meet(UUID event, long nanos) {
        waiting.remove(event);
        latencies.record(Math.max(0, nanos));
        met.incrementAndGet();
    }

    long met() {
        return met.get();
    }

    synchronized Latencies latencies() {
        return latencies;
    }
}
