package vn.lienthong.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.events.codec.CloudEventCodecTest.CODEC;
import static vn.lienthong.events.codec.CloudEventCodecTest.COMMAND;
import static vn.lienthong.events.codec.CloudEventCodecTest.EVENT;
import static vn.lienthong.events.codec.CloudEventCodecTest.FLOW;
import static vn.lienthong.events.codec.CloudEventCodecTest.NOON;
import static vn.lienthong.events.codec.CloudEventCodecTest.PARCEL;
import static vn.lienthong.events.codec.CloudEventCodecTest.TRACE;
import static vn.lienthong.events.codec.CloudEventCodecTest.TYPE;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What this codec writes the CloudEvents SDK reads, and the other way round. */
class CloudEventsSdkTest {

    @Test
    void the_sdk_reads_what_is_written() {
        CloudEvent event = readBySdk(CODEC.write(CloudEventCodecTest.weighed(3)));

        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getId()).isEqualTo(EVENT.toString());
        assertThat(event.getSource()).hasToString("/lienthong/post/parcel/" + PARCEL);
        assertThat(event.getType()).isEqualTo(TYPE);
        assertThat(event.getSubject()).isEqualTo("P-17");
        assertThat(event.getTime().toInstant()).isEqualTo(NOON);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).hasToString(Schemas.uriOf(TYPE));
        assertThat(extensions(event))
                .isEqualTo(Map.of(
                        "sequence",
                        "00000000000000000003",
                        "partitionkey",
                        PARCEL.toString(),
                        "recordedtime",
                        "2026-09-09T05:00:00.250Z",
                        "correlationid",
                        FLOW.toString(),
                        "causationid",
                        COMMAND.toString(),
                        "traceparent",
                        TRACE));
        assertThat(new String(event.getData().toBytes(), UTF_8)).contains("kilograms");
    }

    @Test
    void what_the_sdk_writes_is_read() {
        CloudEvent event = readBySdk(CODEC.write(CloudEventCodecTest.weighed(3)));
        var record = KafkaMessageFactory.<String>createWriter("lienthong.parcel", PARCEL.toString())
                .writeBinary(event);
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));

        Message message = new Message(record.key(), headers, new String(record.value(), UTF_8));

        assertThat(CODEC.read(message)).isEqualTo(CloudEventCodecTest.weighed(3));
    }

    private static CloudEvent readBySdk(Message message) {
        Headers headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return KafkaMessageFactory.createReader(headers, message.value().getBytes(UTF_8))
                .toEvent();
    }

    private static Map<String, Object> extensions(CloudEvent event) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        event.getExtensionNames().forEach(name -> extensions.put(name, event.getExtension(name)));
        return extensions;
    }
}
