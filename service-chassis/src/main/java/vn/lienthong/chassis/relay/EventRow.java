package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.lienthong.chassis.eventstore.StoredEvent;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * One row of the event table on its way to Kafka.
 *
 * @param recorded with the data as the stored bytes: relaying reads no event
 */
record EventRow(long position, Recorded<byte[]> recorded) {

    /** A row as the log has it. */
    static EventRow of(LogRow row, String service) {
        return new EventRow(
                row.bigInteger("position"),
                new Recorded<>(
                        row.bytes("data"),
                        row.text("type"),
                        row.uuid("event_id"),
                        new StreamId(service, row.text("aggregate"), row.uuid("stream_id")),
                        row.integer("version"),
                        row.text("subject"),
                        row.uuid("partition_key"),
                        row.moment("occurred_at"),
                        row.moment("recorded_at"),
                        row.uuid("correlation_id"),
                        row.uuid("causation_id"),
                        row.text("traceparent")));
    }

    /** A row as the table has it. */
    static EventRow of(ResultSet row, String service) throws SQLException {
        StoredEvent stored = StoredEvent.of(row, service);
        return new EventRow(
                stored.position(),
                stored.recorded().with(stored.recorded().event().getBytes(UTF_8)));
    }

    /** The CloudEvent in binary mode, its value the stored text to the byte. */
    ProducerRecord<String, byte[]> toKafka(String topic) {
        var kafka = new ProducerRecord<>(topic, recorded.partitionKey().toString(), recorded.event());
        CloudEventCodec.headers(recorded)
                .forEach((name, value) -> kafka.headers().add(name, value.getBytes(UTF_8)));
        return kafka;
    }
}
