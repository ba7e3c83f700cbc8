package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of a topic, as far as it is judged.
 *
 * @param source the stream, in which the sequence counts; empty where it names none
 * @param sequence 0 where it has none
 * @param data SHA-256 of the value, hexadecimal
 * @param whole SHA-256 of key, headers and value, hexadecimal
 */
record TopicRecord(
        String topic,
        int partition,
        long offset,
        String source,
        int sequence,
        String id,
        String type,
        String data,
        String whole) {
    static TopicRecord of(ConsumerRecord<byte[], byte[]> kafka) {
        byte[] value = kafka.value() == null ? new byte[0] : kafka.value();
        String sequence = header(kafka, "ce_sequence");
        return new TopicRecord(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                header(kafka, "ce_source"),
                sequence.matches("\\d{20}") ? Integer.parseInt(sequence) : 0,
                header(kafka, "ce_id"),
                header(kafka, "ce_type"),
                HashRule.hex(value),
                HashRule.hex(whole(kafka, value)));
    }

    /** Where it stands. */
    String place() {
        return "%s partition %d offset %d".formatted(topic, partition, offset);
    }

    private static byte[] whole(ConsumerRecord<byte[], byte[]> kafka, byte[] value) {
        List<String> parts = new ArrayList<>();
        parts.add(new String(kafka.key(), UTF_8));
        kafka.headers().forEach(header -> parts.add(header.key() + "=" + new String(header.value(), UTF_8)));
        parts.add(new String(value, UTF_8));
        return String.join("\n", parts).getBytes(UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> kafka, String name) {
        Header header = kafka.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
