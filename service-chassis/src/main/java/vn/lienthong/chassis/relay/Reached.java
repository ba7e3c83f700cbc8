package vn.lienthong.chassis.relay;

import org.postgresql.replication.LogSequenceNumber;

/**
 * How far Kafka has acknowledged.
 *
 * @param position the highest one of an event
 * @param relayedBelow as in {@link LogBatch}
 * @param end as in {@link LogBatch}
 */
record Reached(long position, String relayedBelow, LogSequenceNumber end) {

    static Reached by(LogBatch batch) {
        return new Reached(batch.lastPosition(), batch.relayedBelow(), batch.end());
    }

    Reached then(Reached next) {
        return new Reached(
                Math.max(position, next.position),
                next.relayedBelow.equals(LogBatch.UNKNOWN) ? relayedBelow : next.relayedBelow,
                next.end.equals(LogSequenceNumber.INVALID_LSN) ? end : next.end);
    }
}
