package vn.lienthong.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.Message;
import vn.lienthong.events.codec.UnreadableEvent;

/**
 * A Kafka record on its way into the inbox.
 *
 * @param recorded the event; null where it cannot be read
 * @param unreadable why not; null where it can
 */
record Inbound(Origin origin, UUID streamId, RawRecord raw, Recorded<?> recorded, String unreadable) {
    static Inbound of(ConsumerRecord<byte[], byte[]> kafka, CloudEventCodec codec) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : kafka.headers()) {
            headers.put(header.key(), header.value() == null ? "" : text(header.value()));
        }
        Origin origin = new Origin(kafka.topic(), kafka.partition(), kafka.offset());
        return of(origin, new RawRecord(kafka.key(), kafka.value(), headers), codec);
    }

    static Inbound of(Origin origin, RawRecord raw, CloudEventCodec codec) {
        try {
            Message message = new Message(text(raw.key()), raw.headers(), text(raw.value()));
            Recorded<?> recorded = codec.read(message);
            return new Inbound(origin, recorded.stream().id(), raw, recorded, null);
        } catch (UnreadableEvent e) {
            return new Inbound(origin, streamOf(raw), raw, null, e.getMessage());
        }
    }

    /** An unreadable record still stands in a stream: that of its source, or else all records of its key. */
    private static UUID streamOf(RawRecord raw) {
        try {
            return StreamId.ofSource(raw.headers().getOrDefault("ce_source", ""))
                    .id();
        } catch (IllegalArgumentException _) {
            return UUID.nameUUIDFromBytes(raw.key() == null ? new byte[0] : raw.key());
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    StreamKey stream() {
        return new StreamKey(origin.topic(), streamId);
    }

    /** Where it lies on Kafka. */
    record Origin(String topic, int partition, long offset) {
        TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }
    }

    /** Its bytes as they came, for the dead letter. */
    record RawRecord(byte[] key, byte[] value, Map<String, String> headers) {}
}
