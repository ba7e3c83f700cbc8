package vn.lienthong.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
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
    private static final Publisher SHARED = new Publisher(InstantSource.system());

    private final EventJson json = EventJson.ofAll();
    private final CloudEventCodec codec = new CloudEventCodec(json);
    private final Map<StreamId, Integer> versions = new HashMap<>();
    private final InstantSource clock;
    private final KafkaProducer<String, String> producer;

    private Publisher(InstantSource clock) {
        this.clock = clock;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms",
                0);
        createTopics(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    public static Publisher shared() {
        return SHARED;
    }

    /** Publishes the next event of a stream that is keyed by its own id. @param subject public code; may be null */
    public <E> Recorded<E> publish(Class<? super E> family, UUID streamId, String subject, E event) {
        return publish(family, streamId, streamId, subject, event);
    }

    /**
     * Publishes the next event of a stream.
     *
     * @param key what its record is keyed by
     * @param subject public code; may be null
     */
    public synchronized <E> Recorded<E> publish(
            Class<? super E> family, UUID streamId, UUID key, String subject, E event) {
        Aggregate aggregate = PublishedLanguage.aggregateOf(family);
        StreamId stream = new StreamId(aggregate.service(), aggregate.name(), streamId);
        Instant now = clock.instant();
        Recorded<E> recorded = new Recorded<>(
                event,
                json.typeOf(event),
                UUID.randomUUID(),
                stream,
                versions.merge(stream, 1, Integer::sum),
                subject,
                key,
                now,
                now,
                key,
                null,
                null);
        again(recorded);
        return recorded;
    }

    /** Delivers an event, as it was delivered before. Returns when Kafka has it. */
    public void again(Recorded<?> recorded) {
        String topic = PublishedLanguage.topicOf(recorded.stream().service()).orElseThrow();
        Message message = codec.write(recorded);
        ProducerRecord<String, String> kafka = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        done(producer.send(kafka));
    }

    private static void createTopics(Map<String, Object> settings) {
        List<NewTopic> wanted = List.of(Topics.CATALOG, Topics.DOSSIER, Topics.ROUTING, Topics.DEADLINE).stream()
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(wanted)
                    .values()
                    .values()
                    .forEach(made -> done(made.toCompletionStage().toCompletableFuture()));
        }
    }

    private static void done(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka refuses", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
