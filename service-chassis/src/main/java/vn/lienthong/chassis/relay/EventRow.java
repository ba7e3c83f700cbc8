package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Struct;
import vn.lienthong.chassis.eventstore.StoredEvent;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * One row of the event table on its way to Kafka.
 *
 * @param recorded with the data as the stored text: relaying reads no event
 */
record EventRow(long position, Recorded<String> recorded) {

    /** A row as the log has it. */
    static EventRow of(Struct row, String service) {
        return new EventRow(
                row.getInt64("position"),
                new Recorded<>(
                        row.getString("data"),
                        row.getString("type"),
                        uuid(row.getString("event_id")),
                        new StreamId(service, row.getString("aggregate"), uuid(row.getString("stream_id"))),
                        row.getInt32("version"),
                        row.getString("subject"),
                        uuid(row.getString("partition_key")),
                        OffsetDateTime.parse(row.getString("occurred_at")).toInstant(),
                        OffsetDateTime.parse(row.getString("recorded_at")).toInstant(),
                        uuid(row.getString("correlation_id")),
                        uuid(row.getString("causation_id")),
                        row.getString("traceparent")));
    }

    /** A row as the table has it. */
    static EventRow of(ResultSet row, String service) throws SQLException {
        StoredEvent stored = StoredEvent.of(row, service);
        return new EventRow(stored.position(), stored.recorded());
    }

    /** The CloudEvent in binary mode, its value the stored text to the byte. */
    ProducerRecord<String, String> toKafka(String topic) {
        var kafka = new ProducerRecord<>(topic, recorded.partitionKey().toString(), recorded.event());
        CloudEventCodec.headers(recorded)
                .forEach((name, value) -> kafka.headers().add(name, value.getBytes(UTF_8)));
        return kafka;
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
