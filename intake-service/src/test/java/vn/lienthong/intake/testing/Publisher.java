package vn.lienthong.intake.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.Message;

/** Says what other services say, on their topics and in their form. */
public final class Publisher {
    private static final int PARTITIONS = 6;
    private static final Publisher SHARED = new Publisher();

    private final EventJson json = EventJson.ofAll();
    private final CloudEventCodec codec = new CloudEventCodec(json);
    private final KafkaProducer<String, String> producer;
    private final Map<StreamId, Integer> versions = new HashMap<>();

    private Publisher() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms",
                0,
                "max.in.flight.requests.per.connection",
                1);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        createTopics(settings);
    }

    public static Publisher shared() {
        return SHARED;
    }

    /**
     * Publishes the next event of a stream.
     *
     * @param key what its record is keyed by
     * @param subject public code; may be null
     */
    public synchronized <E> void publish(Class<? super E> family, UUID streamId, UUID key, String subject, E event) {
        Aggregate aggregate = PublishedLanguage.aggregateOf(family);
        StreamId stream = new StreamId(aggregate.service(), aggregate.name(), streamId);
        Recorded<E> recorded = new Recorded<>(
                event,
                json.typeOf(event),
                UUID.randomUUID(),
                stream,
                versions.merge(stream, 1, Integer::sum),
                subject,
                key,
                Instant.now(),
                Instant.now(),
                key,
                null,
                null);
        send(aggregate.topic(), codec.write(recorded));
    }

    private void send(String topic, Message message) {
        ProducerRecord<String, String> kafka = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers()
                .forEach((name, value) ->
                        kafka.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        producer.send(kafka);
        producer.flush();
    }

    private static void createTopics(Map<String, Object> settings) {
        List<NewTopic> wanted = new ArrayList<>();
        for (String topic : List.of(Topics.CATALOG, Topics.ROUTING, Topics.DEADLINE)) {
            wanted.add(new NewTopic(topic, PARTITIONS, (short) 1));
        }
        try (Admin admin = Admin.create(settings)) {
            for (var made : admin.createTopics(wanted).values().values()) {
                made.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topics could not be made", e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
