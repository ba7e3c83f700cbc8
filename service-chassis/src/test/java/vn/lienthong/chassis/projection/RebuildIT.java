package vn.lienthong.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.inbox.ReadAhead;
import vn.lienthong.chassis.inbox.Replay;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.Message;

class RebuildIT {
    private static final String KAFKA = BackingServices.shared().bootstrapServers();
    private static final InstantSource CLOCK = InstantSource.fixed(Letters.NOW);
    private static final CloudEventCodec CODEC = new CloudEventCodec(EventJson.ofAll());
    private static final int STREAMS = 200;
    private static final int VERSIONS = 10;

    private final Jdbi database = Database.fresh();
    private final String topic = "rebuild-" + UUID.randomUUID();
    private final Projector live = Projector.of("marks", Set.of(topic), new Marks());
    private final Replay liveReplay = new Replay(database, live, CODEC, CLOCK);
    private final List<UUID> streams =
            Stream.generate(UUID::randomUUID).limit(STREAMS).toList();

    @BeforeEach
    void a_topic_with_events_and_a_live_view() throws Exception {
        database.useHandle(handle ->
                handle.execute("create table marks (stream_id uuid primary key, answers int, last_marks jsonb)"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        publish(1, VERSIONS);
        followLive();
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_row_for_row() throws Exception {
        List<Marks.Row> before = rows();

        rebuild(progress -> {}).run();

        assertThat(before).hasSize(STREAMS);
        assertThat(rows()).containsExactlyElementsOf(before);
    }

    @Test
    void a_spoilt_view_is_mended() throws Exception {
        List<Marks.Row> right = rows();
        database.useHandle(handle -> handle.execute("update marks set answers = 99"));

        rebuild(progress -> {}).run();

        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void what_the_view_wrongly_remembers_of_its_streams_is_mended() throws Exception {
        List<String> right = versions();
        database.useHandle(handle -> {
            handle.execute("update inbox set version = version - 3 where stream_id = ?", streams.get(0));
            handle.execute("delete from inbox where stream_id = ?", streams.get(1));
            handle.execute("insert into inbox values ('marks', ?, ?, 1)", topic, UUID.randomUUID());
        });

        rebuild(progress -> {}).run();

        assertThat(right).hasSize(STREAMS);
        assertThat(versions()).isEqualTo(right);
    }

    @Test
    void a_rebuild_that_was_stopped_goes_on_where_it_was() throws Exception {
        stopHalfway();
        List<Marks.Row> right = rows();

        List<Long> steps = new ArrayList<>();
        rebuild(progress -> steps.add(progress.done())).run();

        assertThat(steps.getFirst()).isPositive();
        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void what_comes_during_the_rebuild_is_in_it_once() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        Rebuild rebuild = rebuild(progress -> {
            if (once.compareAndSet(false, true)) {
                publish(VERSIONS + 1, VERSIONS + 3);
                followLive();
            }
        });
        rebuild.run();
        followLive();

        assertThat(rows())
                .hasSize(STREAMS)
                .allSatisfy(row -> assertThat(row.answers()).isEqualTo(VERSIONS + 3));
    }

    @Test
    void rows_that_differ_from_the_log_are_told_and_left_as_they_are() throws Exception {
        assertThat(rebuild(progress -> {}).differences()).isEqualTo(Differences.NONE);
        UUID spoilt = streams.getFirst();
        database.useHandle(
                handle -> handle.execute("update marks set answers = answers + 1 where stream_id = ?", spoilt));

        assertThat(rebuild(progress -> {}).differences().some())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains(spoilt.toString()))
                .anySatisfy(row -> assertThat(row).startsWith("live "))
                .anySatisfy(row -> assertThat(row).startsWith("log "));
        assertThat(rows())
                .filteredOn(row -> row.streamId().equals(spoilt))
                .singleElement()
                .extracting(Marks.Row::answers)
                .isEqualTo(VERSIONS + 1);
    }

    @Test
    void all_rows_that_differ_are_counted_and_some_are_told() throws Exception {
        database.useHandle(handle -> handle.execute("update marks set answers = answers + 1"));

        Differences differences = rebuild(progress -> {}).differences();

        assertThat(differences.count()).isEqualTo(2L * STREAMS);
        assertThat(differences.some()).hasSize(Differences.MOST);
    }

    @Test
    void what_the_live_view_has_still_to_take_is_no_difference() throws Exception {
        publish(VERSIONS + 1, VERSIONS + 1);

        assertThat(rebuild(progress -> {}).differences()).isEqualTo(Differences.NONE);
    }

    @Test
    void the_live_view_goes_on_while_the_tables_are_compared_as_they_were() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Handle holder = database.open()) {
            AtomicBoolean once = new AtomicBoolean();
            Future<Differences> differences = other.submit(() -> rebuild(progress -> {
                        if (once.compareAndSet(false, true)) { // has the comparison take its time
                            holder.begin();
                            holder.execute("lock table marks in access exclusive mode");
                        }
                    })
                    .differences());
            await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaitsForTheTable);

            assertThat(holder.createQuery("select pg_try_advisory_xact_lock_shared(?, hashtext('marks'))")
                            .bind(0, 0x4c54) // as the inbox does before it takes records
                            .mapTo(Boolean.class)
                            .one())
                    .isTrue();
            holder.execute("update marks set answers = answers + 1");
            holder.commit();

            assertThat(differences.get()).isEqualTo(Differences.NONE);
        }
    }

    private boolean somebodyWaitsForTheTable() {
        return database.withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_locks where relation = 'marks'::regclass and not granted)")
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void a_comparison_begins_with_the_first_record_whatever_an_earlier_one_has_left() throws Exception {
        stopHalfway();
        database.useHandle(handle -> handle.execute("update marks__rebuild set answers = 77"));

        assertThat(rebuild(progress -> {}).differences()).isEqualTo(Differences.NONE);
    }

    @Test
    void a_topic_that_lacks_what_the_live_view_has_taken_is_not_waited_for() {
        database.useHandle(handle ->
                handle.execute("update consumer_position set next_offset = 1000000 where consumer = 'marks'"));

        assertThatThrownBy(() -> rebuild(progress -> {}).run()).isInstanceOf(Rebuild.Shortened.class);
        assertThatThrownBy(() -> rebuild(progress -> {}).differences()).isInstanceOf(Rebuild.Shortened.class);
    }

    @Test
    void shadow_tables_from_before_a_migration_are_thrown_away() throws Exception {
        stopHalfway();
        database.useHandle(handle -> {
            handle.execute("alter table marks add column seen boolean not null default true");
            handle.execute("create index marks_by_answers on marks (answers)");
        });

        rebuild(progress -> {}).run();

        assertThat(rows()).hasSize(STREAMS);
        boolean seen = database.withHandle(handle -> handle.createQuery("select bool_and(seen) from marks")
                .mapTo(Boolean.class)
                .one());
        assertThat(seen).isTrue();
        assertThat(indexes()).containsExactly("marks_by_answers", "marks_pkey");
    }

    @Test
    void what_another_program_has_half_filled_is_thrown_away() throws Exception {
        stopHalfway();
        database.useHandle(handle -> handle.execute("update marks__rebuild set answers = 77"));
        List<Marks.Row> right = rows();

        rebuild("1.1", progress -> {}).run();

        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void a_view_that_takes_less_than_the_live_one_is_not_swapped_in() {
        List<Marks.Row> right = rows();
        Projector picky = Projector.of("marks", Set.of(topic), new PickyMarks(streams.getFirst()));
        Rebuild rebuild = new Rebuild(database, picky, "1.0", CODEC, CLOCK, RebuildIT::consumer, progress -> {});

        assertThatThrownBy(rebuild::run)
                .isInstanceOf(Rebuild.Unfit.class)
                .hasMessage("The rebuilt marks cannot take 1 streams that the live one has; it was not swapped in");

        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void a_view_that_is_parked_before_the_live_one_is_not_swapped_in() throws Exception {
        publishGarbage(streams.getFirst());
        followLive();
        List<Marks.Row> right = rows();
        Projector picky = Projector.of("marks", Set.of(topic), new PickyMarks(streams.getFirst()));
        Rebuild rebuild = new Rebuild(database, picky, "1.0", CODEC, CLOCK, RebuildIT::consumer, progress -> {});

        assertThatThrownBy(rebuild::run).isInstanceOf(Rebuild.Unfit.class);

        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void what_was_discarded_for_the_live_view_is_passed_over() throws Exception {
        UUID unbearable = streams.getFirst();
        database.useHandle(handle -> handle.execute("""
                insert into discarded_record
                select 'marks', ?, p, o, ?, null, null, '{}', 'cannot be borne', 'operator-1', 'because', now()
                from generate_series(0, 2) p, generate_series(0, 2000) o
                """, topic, unbearable));
        Projector picky = Projector.of("marks", Set.of(topic), new PickyMarks(unbearable));

        new Rebuild(database, picky, "1.0", CODEC, CLOCK, RebuildIT::consumer, progress -> {}).run();

        assertThat(rows()).hasSize(STREAMS - 1).noneMatch(row -> row.streamId().equals(unbearable));
    }

    @Test
    void garbage_that_was_discarded_for_the_live_view_is_passed_over_behind_a_good_record() throws Exception {
        UUID stream = streams.getFirst();
        publishGarbage(stream);
        publish(VERSIONS + 1, VERSIONS + 2);
        followLive();
        database.useHandle(handle -> handle.execute("""
                insert into discarded_record
                select consumer, topic, partition, record_offset, stream_id, record_key, record_value, headers, cause,
                       'operator-1', 'because', now()
                from held_record where record_value = 'not JSON'
                """));
        liveReplay.passOverWhatIsDiscardedFor("marks");

        rebuild(progress -> {}).run();

        assertThat(rows())
                .hasSize(STREAMS)
                .allSatisfy(row -> assertThat(row.answers()).isEqualTo(VERSIONS + 2));
        assertThat(heldRecords()).isZero();
    }

    @Test
    void of_two_processes_one_rebuilds() throws Exception {
        List<Marks.Row> right = rows();
        AtomicReference<Throwable> second = new AtomicReference<>();
        rebuild(progress -> {
                    if (second.get() == null) {
                        second.set(catchThrowable(() -> rebuild(step -> {}).run()));
                    }
                })
                .run();

        assertThat(second.get()).isInstanceOf(Rebuild.UnderWay.class);
        assertThat(rows()).containsExactlyElementsOf(right);
    }

    @Test
    void the_room_for_updates_is_kept() throws Exception {
        database.useHandle(handle -> handle.execute("alter table marks set (fillfactor = 60)"));

        rebuild(progress -> {}).run();

        String options = database.withHandle(
                handle -> handle.createQuery("select reloptions::text from pg_class where oid = 'marks'::regclass")
                        .mapTo(String.class)
                        .one());
        assertThat(options).isEqualTo("{fillfactor=60}");
    }

    @Test
    void indexes_keep_their_names() throws Exception {
        database.useHandle(handle -> handle.execute("create index marks_by_answers on marks (answers)"));

        rebuild(progress -> {}).run();

        assertThat(indexes()).containsExactly("marks_by_answers", "marks_pkey");
    }

    private List<String> indexes() {
        return database.withHandle(handle -> handle.createQuery(
                        "select indexname from pg_indexes where tablename = 'marks' order by indexname")
                .mapTo(String.class)
                .list());
    }

    private void stopHalfway() {
        AtomicBoolean stopped = new AtomicBoolean();
        Rebuild first = rebuild(progress -> {
            if (progress.done() > 0 && stopped.compareAndSet(false, true)) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(first::run).isInstanceOf(InterruptedException.class);
    }

    /** A fold that has become worse: it cannot take one of the streams any more. */
    private record PickyMarks(UUID unbearable, Marks marks) implements Projection<UUID, Marks.Row> {
        PickyMarks(UUID unbearable) {
            this(unbearable, new Marks());
        }

        @Override
        public Table<UUID, Marks.Row> table() {
            return marks.table();
        }

        @Override
        public Collection<UUID> rowsOf(Recorded<?> recorded) {
            return marks.rowsOf(recorded);
        }

        @Override
        public Marks.Row apply(UUID streamId, Marks.Row row, Recorded<?> recorded) {
            if (streamId.equals(unbearable)) {
                throw new IllegalStateException("cannot be borne");
            }
            return marks.apply(streamId, row, recorded);
        }
    }

    private Rebuild rebuild(Consumer<Rebuild.Progress> progress) {
        return rebuild("1.0", progress);
    }

    private Rebuild rebuild(String made, Consumer<Rebuild.Progress> progress) {
        return new Rebuild(database, live, made, CODEC, CLOCK, RebuildIT::consumer, progress);
    }

    /** What all consumers remember of the streams: the one that rebuilt leaves nothing. */
    private List<String> versions() {
        return database.withHandle(handle -> handle.createQuery(
                        "select concat_ws(' ', consumer, stream_id, version) from inbox order by 1")
                .mapTo(String.class)
                .list());
    }

    private List<Marks.Row> rows() {
        return database.withHandle(handle -> handle.createQuery("select * from marks order by stream_id")
                .map((row, _) -> Marks.TABLE.read(row))
                .list());
    }

    /** Has the live view take all that stands on the topic. */
    private void followLive() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            followLive(consumer);
        }
    }

    private void followLive(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        try (ReadAhead reader = liveReplay.from(consumer, partitions)) {
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        liveReplay.take(reader);
                        return liveReplay.positions().equals(ends);
                    });
        }
    }

    private void publish(int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            List<Future<RecordMetadata>> sent = IntStream.rangeClosed(from, to)
                    .boxed()
                    .flatMap(version -> streams.stream().map(stream -> producer.send(record(stream, version))))
                    .toList();
            producer.flush();
            sent.forEach(Future::resultNow);
        }
    }

    /** A record without a version: of all that its stream holds it comes last. */
    private void publishGarbage(UUID stream) {
        ProducerRecord<byte[], byte[]> garbage = new ProducerRecord<>(
                topic, stream.toString().getBytes(StandardCharsets.UTF_8), "not JSON".getBytes(StandardCharsets.UTF_8));
        garbage.headers()
                .add(
                        "ce_source",
                        new StreamId("satisfaction", "survey", stream).source().getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(garbage);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                // one at a time: a new topic may refuse the first request and take the second (KAFKA-14359)
                Map.of("bootstrap.servers", KAFKA, "max.in.flight.requests.per.connection", 1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private long heldRecords() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from held_record")
                .mapTo(Long.class)
                .one());
    }

    private ProducerRecord<byte[], byte[]> record(UUID stream, int version) {
        Message message = CODEC.write(new Recorded<>(
                Letters.answered(stream, version % 5 + 1),
                "vn.lienthong.satisfaction.survey-answered.v1",
                UUID.randomUUID(),
                new StreamId("satisfaction", "survey", stream),
                version,
                null,
                stream,
                Letters.NOW,
                Letters.NOW,
                stream,
                null,
                null));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                message.key().getBytes(StandardCharsets.UTF_8),
                message.value().getBytes(StandardCharsets.UTF_8));
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA, "max.poll.records", 100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
