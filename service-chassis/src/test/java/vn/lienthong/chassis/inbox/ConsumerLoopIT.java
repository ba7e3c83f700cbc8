package vn.lienthong.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.backing.Durability;
import vn.lienthong.backing.PostgresServer;
import vn.lienthong.backing.PostgresSettings;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.Message;

/** The whole way from a topic into a database that is killed now and then. */
class ConsumerLoopIT {
    private static final String KAFKA = BackingServices.shared().bootstrapServers();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int POISON = 1;
    private static final int FINE = 5;

    @TempDir
    private Path folder;

    private final String topic = "loop-" + UUID.randomUUID();
    private final Seen seen = new Seen("seen-" + UUID.randomUUID(), topic);
    private final Spans spans = new Spans();
    private PostgresServer postgres;
    private Jdbi database;
    private ConsumerLoop loop;

    @BeforeEach
    void a_topic_and_a_database_of_its_own() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            admin.createTopics(List.of(
                            new NewTopic(topic, 3, (short) 1), new NewTopic(Topics.deadLetters(topic), 3, (short) 1)))
                    .all()
                    .get();
        }
        postgres = PostgresServer.start(
                        new PostgresSettings(folder.resolve("postgres"), 0, "chassis", Durability.DURABLE))
                .tiedToThisJvm();
        postgres.createDatabase("loop");
        database = Database.at(postgres.address(), "loop");
        database.useHandle(handle -> handle.execute("create table seen (n serial, stream_id uuid, version int)"));
        start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        end();
        postgres.stop();
    }

    @Test
    void a_database_that_was_away_misses_nothing() throws Exception {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(40).toList();
        publish(streams, 1, 10);
        await().atMost(LONG).until(() -> countOf(streams) == 400);

        seen.inTheMiddleOfTheNextBatch(() -> postgres.kill());
        publish(streams, 11, 60);
        await("the loop has polled what it cannot keep").atMost(LONG).until(this::hasFailed);
        postgres = PostgresServer.start(postgres.settings()).tiedToThisJvm();

        await().atMost(LONG).until(() -> countOf(streams) == 2_400);
        streams.forEach(stream -> assertThat(versionsOf(stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList()));
        assertThat(heldStreams()).isZero();
    }

    @Test
    void a_parked_stream_is_copied_to_the_dead_letters_with_its_origin() {
        UUID stream = UUID.randomUUID();
        send(stream, 1, POISON);
        send(stream, 2, FINE);

        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(2);

        assertThat(letters)
                .extracting(letter -> header(letter, "ce_sequence"))
                .containsExactly(sequence(1), sequence(2));
        assertThat(letters).allSatisfy(letter -> {
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo(stream.toString());
            assertThat(header(letter, "dead-letter-topic")).isEqualTo(topic);
            assertThat(header(letter, "dead-letter-consumer")).isEqualTo("test." + seen.name());
        });
        assertThat(header(letters.getFirst(), "dead-letter-reason")).isEqualTo("IllegalStateException: poison");
    }

    @Test
    void started_again_from_older_offsets_it_has_every_effect_once() throws Exception {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(20).toList();
        publish(streams, 1, 10);
        await().atMost(LONG).until(() -> countOf(streams) == 200);
        end();
        database.useHandle(handle -> handle.execute("update consumer_position set next_offset = next_offset / 2"));
        start();
        publish(streams, 11, 12);

        await().atMost(LONG).until(() -> countOf(streams) >= 240);
        streams.forEach(stream -> assertThat(versionsOf(stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList()));
    }

    @Test
    void a_span_links_to_the_traces_that_made_its_events() {
        UUID stream = UUID.randomUUID();
        send(stream, 1, FINE);
        await().atMost(LONG).until(() -> countOf(List.of(stream)) == 1);

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("process " + topic);
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
            assertThat(span.getLinks())
                    .extracting(link -> link.getSpanContext().getTraceId())
                    .containsExactly(Deliveries.TRACE);
        });
    }

    @Test
    void an_error_ends_it_and_is_told() {
        UUID stream = UUID.randomUUID();
        seen.failWith(new NoClassDefFoundError("gone"));
        send(stream, 1, FINE);

        await().atMost(LONG).until(() -> loop.failure().isPresent());
        assertThat(loop.failure()).contains("NoClassDefFoundError: gone");
    }

    private void start() {
        InstantSource clock = InstantSource.system();
        String group = "test." + seen.name();
        Inbox inbox = new Inbox(database, seen, clock);
        ConsumerLoop.Duties duties = new ConsumerLoop.Duties(
                inbox,
                new Chores(
                        inbox,
                        new Retries(database, seen.name(), inbox, Deliveries.CODEC, clock),
                        new DeadLetters(database, seen.name(), group, producer())),
                new Watch(spans.tracer(), group, new SimpleMeterRegistry().timer("delay"), clock),
                new Awaited());
        loop = new ConsumerLoop(
                seen,
                consumer(group),
                new RecentRecords(Deliveries.CODEC),
                new Place(database, seen.name(), clock),
                duties);
        loop.start();
    }

    private void end() throws InterruptedException {
        loop.stop();
        loop.join(Duration.ofSeconds(60));
    }

    private boolean hasFailed() {
        return spans.ended().stream().anyMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
    }

    private void publish(List<UUID> streams, int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            IntStream.rangeClosed(from, to)
                    .forEach(version -> streams.forEach(stream -> producer.send(record(stream, version, FINE))));
        }
    }

    private void send(UUID stream, int version, int mark) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(record(stream, version, mark));
        }
    }

    private ProducerRecord<byte[], byte[]> record(UUID stream, int version, int mark) {
        Message message = Deliveries.CODEC.write(Deliveries.recorded(stream, version, mark));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                message.key().getBytes(StandardCharsets.UTF_8),
                message.value().getBytes(StandardCharsets.UTF_8));
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int count) {
        try (KafkaConsumer<byte[], byte[]> reader = consumer("letters-" + UUID.randomUUID())) {
            String letters = Topics.deadLetters(topic);
            List<TopicPartition> partitions = reader.partitionsFor(letters).stream()
                    .map(info -> new TopicPartition(letters, info.partition()))
                    .toList();
            reader.assign(partitions);
            return await().atMost(LONG)
                    .until(
                            () -> {
                                reader.seekToBeginning(partitions);
                                return StreamSupport.stream(
                                                reader.poll(Duration.ofSeconds(1))
                                                        .spliterator(),
                                                false)
                                        .toList();
                            },
                            found -> found.size() == count);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String sequence(int version) {
        return "%020d".formatted(version);
    }

    private long countOf(List<UUID> streams) {
        return database.withHandle(handle -> handle.createQuery("select count(*) from seen")
                .mapTo(Long.class)
                .one());
    }

    private List<Integer> versionsOf(UUID stream) {
        return database.withHandle(
                handle -> handle.createQuery("select version from seen where stream_id = ? order by n")
                        .bind(0, stream)
                        .mapTo(Integer.class)
                        .list());
    }

    private long heldStreams() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from held_stream")
                .mapTo(Long.class)
                .one());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes down every event it is given. */
    private static final class Seen implements Subscriber {
        private final String name;
        private final String topic;
        private final AtomicReference<Runnable> disturbance = new AtomicReference<>(() -> {});
        private volatile Error error;

        Seen(String name, String topic) {
            this.name = name;
            this.topic = topic;
        }

        void inTheMiddleOfTheNextBatch(Runnable happens) {
            disturbance.set(happens);
        }

        void failWith(Error failure) {
            error = failure;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
            if (error != null) {
                throw error;
            }
            disturbance.getAndSet(() -> {}).run();
            for (Recorded<?> event : events) {
                if (Deliveries.markOf(event) == POISON) {
                    throw new IllegalStateException("poison");
                }
                transaction
                        .handle()
                        .execute(
                                "insert into seen (stream_id, version) values (?, ?)",
                                event.stream().id(),
                                event.version());
            }
        }
    }
}
