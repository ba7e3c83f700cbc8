package vn.lienthong.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

class RecentRecordsTest {
    private final RecentRecords records = new RecentRecords(new CloudEventCodec(EventJson.ofAll()));

    @Test
    void whatOneConsumerHasReadIsNotReadAgainForTheNext() {
        assertThat(records.read(record(7, "{}"))).isSameAs(records.read(record(7, "{}")));
    }

    @Test
    void anotherRecordAtTheSameOffsetIsRead() {
        Inbound first = records.read(record(7, "{}"));
        Inbound second = records.read(record(7, "{\"x\":1}"));
        assertThat(new String(first.raw().value(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(new String(second.raw().value(), StandardCharsets.UTF_8)).isEqualTo("{\"x\":1}");
    }

    @Test
    void recordsThatShareAPlaceAreToldApart() {
        records.read(record(7, "{}"));
        assertThat(records.read(record(7 + 32, "{}")).origin().offset()).isEqualTo(39);
        assertThat(records.read(record(7, "{}")).origin().offset()).isEqualTo(7);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>(
                "topic", 0, offset, "key".getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }
}
