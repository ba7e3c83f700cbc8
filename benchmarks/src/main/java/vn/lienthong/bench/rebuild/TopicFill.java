package vn.lienthong.bench.rebuild;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.Message;

/** Puts handling plans onto routing's topic as its relay would. */
final class TopicFill {
    private final CloudEventCodec codec = new CloudEventCodec(EventJson.ofAll());
    private final Plans plans;
    private final String bootstrap;

    TopicFill(String bootstrap, Plans plans) {
        this.bootstrap = bootstrap;
        this.plans = plans;
    }

    /** Writes whole plans until there are at least so many events. @return how many there are */
    int write(int events) {
        int written = 0;
        try (var producer = new KafkaProducer<String, String>(settings())) {
            for (int number = 0; written < events; number++) {
                for (Recorded<?> event : plans.plan(number)) {
                    producer.send(record(codec.write(event)));
                    written++;
                }
            }
        }
        return written;
    }

    private static ProducerRecord<String, String> record(Message message) {
        var sent = new ProducerRecord<>(Topics.ROUTING, message.key(), message.value());
        message.headers().forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1, // more can come out of order on a topic just made (KAFKA-14359)
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
    }
}
