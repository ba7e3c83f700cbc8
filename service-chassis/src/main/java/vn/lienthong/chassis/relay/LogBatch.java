package vn.lienthong.chassis.relay;

import io.debezium.data.Envelope;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * What a stretch of the log says, in the order of the commits.
 *
 * @param relayedBelow every transaction below it stands before the end of the batch; "0" where the log does not say
 */
record LogBatch(List<EventRow> events, String relayedBelow) {
    private static final String UNKNOWN = "0";

    /** Refuses what it cannot read: to pass over what is not understood would be to skip it. Other programs' marks are passed over. */
    static LogBatch of(List<SourceRecord> records, String service) {
        List<EventRow> events = new ArrayList<>(records.size());
        String relayedBelow = UNKNOWN;
        for (SourceRecord sourceRecord : records) {
            if (!(sourceRecord.value() instanceof Struct value)) {
                throw new IllegalStateException("Neither an event nor a mark: " + sourceRecord.topic());
            }
            if (isEvent(value)) {
                events.add(EventRow.of(value.getStruct(Envelope.FieldName.AFTER), service));
            } else if (Heartbeat.isMark(value)) {
                relayedBelow = Heartbeat.readMark(value);
            }
        }
        return new LogBatch(events, relayedBelow);
    }

    long lastPosition() {
        return events.stream().mapToLong(EventRow::position).max().orElse(0);
    }

    private static boolean isEvent(Struct value) {
        return value.schema().field(Envelope.FieldName.AFTER) != null;
    }
}
