package vn.lienthong.chassis.eventstore;

import java.util.UUID;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

/**
 * The last event of a stream, as far as the next one builds on it.
 *
 * @param version 0 where there is none yet
 * @param hash {@link HashChain} up to it
 * @param subject null where none was given
 * @param correlationId null where there is no event yet
 */
record StreamTip(StreamId stream, int version, byte[] hash, String subject, UUID correlationId) {
    static StreamTip ofNew(StreamId stream) {
        return new StreamTip(stream, 0, HashChain.start(), null, null);
    }

    StreamTip after(Recorded<?> event, byte[] itsHash) {
        return new StreamTip(stream, event.version(), itsHash, event.subject(), event.correlationId());
    }
}
