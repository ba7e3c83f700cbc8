package vn.lienthong.deadline.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
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
    private static final Instant WHENEVER = Instant.parse("2027-01-01T00:00:00Z");
    private static final Publisher SHARED = new Publisher();

    private final EventJson json = EventJson.ofAll();
    private final CloudEventCodec codec = new CloudEventCodec(json);
    private final Map<StreamId, Integer> versions = new HashMap<>();
    private final KafkaProducer<String, String> producer;

    private Publisher() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms",
                0,
                "max.in.flight.requests.per.connection",
                1);
        createTopics(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    public static Publisher shared() {
        return SHARED;
    }

    /** Publishes the next event of a stream. @param subject public code */
    public synchronized Recorded<?> publish(Class<?> family, UUID streamId, String subject, Object event) {
        Aggregate aggregate = PublishedLanguage.aggregateOf(family);
        StreamId stream = new StreamId(aggregate.service(), aggregate.name(), streamId);
        int version = versions.merge(stream, 1, Integer::sum);
        Recorded<?> recorded = new Recorded<>(
                event,
                json.typeOf(event),
                UUID.randomUUID(),
                stream,
                version,
                subject,
                streamId,
                WHENEVER,
                WHENEVER,
                streamId,
                null,
                null);
        send(aggregate.topic(), recorded);
        return recorded;
    }

    /** Delivers an event, as it was delivered before. */
    public void send(String topic, Recorded<?> recorded) {
        Message message = codec.write(recorded);
        ProducerRecord<String, String> kafka = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers()
                .forEach((name, value) ->
                        kafka.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        producer.send(kafka);
        producer.flush();
    }

    private static void createTopics(Map<String, Object> settings) {
        List<NewTopic> wanted = List.of(Topics.CATALOG, Topics.DOSSIER, Topics.ROUTING).stream()
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(wanted).values().values().forEach(Publisher::await);
        }
    }

    private static void await(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topics could not be made", e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
