package vn.lienthong.chassis.relay;

import java.util.List;
import java.util.Set;
import org.postgresql.replication.LogSequenceNumber;

/**
 * What a stretch of the log says, in the order of the commits.
 *
 * @param transactions those that the events are of
 * @param relayedBelow every transaction below it stands before the end of the batch; {@link #UNKNOWN} where the log does
 *     not say
 * @param end the place behind the last whole transaction, {@code INVALID_LSN} where none has ended
 * @param last whether nothing more is known to stand behind it in the log
 */
record LogBatch(
        List<EventRow> events, Set<Integer> transactions, String relayedBelow, LogSequenceNumber end, boolean last) {
    static final String UNKNOWN = "0";

    long lastPosition() {
        return events.stream().mapToLong(EventRow::position).max().orElse(0);
    }
}
