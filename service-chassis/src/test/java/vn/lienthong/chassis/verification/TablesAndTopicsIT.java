package vn.lienthong.chassis.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StoredEvent;
import vn.lienthong.chassis.verification.Finding.Kind;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;

/** Plants faults of each kind and looks whether they are found, at their place and no others. */
class TablesAndTopicsIT {
    private static final String KAFKA = BackingServices.shared().bootstrapServers();
    private static final String SERVICE = "satisfaction";
    private static final int STREAMS = 3;
    private static final int VERSIONS = 4;

    private final Jdbi database = Database.fresh();
    private final String topic = "verified-" + UUID.randomUUID();
    private final List<UUID> streams = new ArrayList<>();
    private Instant now = Letters.NOW;

    @BeforeEach
    void a_table_and_a_topic_that_agree() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        CommandHandler<Letters.Command, SurveyEvent, Integer> surveys = new CommandHandler<>(
                new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
                Letters.FAMILY,
                new Letters.SurveyDecider());
        for (int stream = 0; stream < STREAMS; stream++) {
            UUID id = UUID.randomUUID();
            streams.add(id);
            database.useTransaction(handle -> {
                surveys.handle(handle, id, new Letters.Command.Open(id), OptionalInt.empty(), Letters.by("somebody"));
                for (int version = 2; version <= VERSIONS; version++) {
                    surveys.handle(
                            handle, id, new Letters.Command.Answer(id, 4), OptionalInt.empty(), Letters.by("somebody"));
                }
            });
        }
        stored().forEach(this::publish);
    }

    @Test
    void where_all_is_well_nothing_is_found() {
        assertThat(ofTable()).isEmpty();
        assertThat(ofTopic()).isEmpty();
    }

    @Test
    void a_version_that_was_deleted_is_missed() {
        tamper("delete from event where version = 2 and stream_id = ?", streams.getFirst());

        assertThat(ofTable()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.VERSION_MISSING);
            assertThat(finding.examples()).singleElement().asString().endsWith(streams.getFirst() + ": 3 follows 1");
        });
        assertThat(ofTopic()).extracting(Finding::kind).containsExactly(Kind.NOT_IN_TABLE);
    }

    @Test
    void a_changed_row_no_longer_fits_its_hash() {
        tamper("update event set actor = 'somebody else' where version = 3 and stream_id = ?", streams.get(1));

        assertThat(ofTable()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.HASH_BROKEN);
            assertThat(finding.examples()).singleElement().asString().endsWith(streams.get(1) + " version 3");
        });
        assertThat(ofTopic()).isEmpty();
    }

    @Test
    void changed_words_are_seen_on_both_sides() {
        tamper("update event set data = replace(data, '4', '5') where version = 4 and stream_id = ?", streams.get(2));

        assertThat(ofTable()).extracting(Finding::kind).containsExactly(Kind.HASH_BROKEN);
        assertThat(ofTopic()).extracting(Finding::kind).containsExactly(Kind.CHANGED_ON_TOPIC);
    }

    @Test
    void an_event_that_never_reached_the_topic_is_missed() {
        UUID id = UUID.randomUUID();
        open(id);
        now = Letters.NOW.plusSeconds(59);
        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_YET_ON_TOPIC);
            assertThat(finding.kind().isFault()).isFalse();
            assertThat(finding.examples()).singleElement().asString().endsWith(id + " version 1");
        });

        now = Letters.NOW.plusSeconds(60);
        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_ON_TOPIC);
            assertThat(finding.kind().isFault()).isTrue();
            assertThat(finding.examples()).singleElement().asString().endsWith(id + " version 1");
        });
    }

    @Test
    void what_is_stored_while_the_topic_is_read_is_not_missed() {
        now = Letters.NOW.plusSeconds(3_600); // so that a minute does not excuse it

        List<Finding> findings =
                new TopicCheck(database, SERVICE, topic, () -> now, this::reader).run(_ -> open(UUID.randomUUID()));

        assertThat(findings).isEmpty();
    }

    @Test
    void an_event_of_another_type_is_found() {
        publishOtherwise(record -> header(record, "ce_type", "vn.lienthong.satisfaction.survey-closed.v1"));

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OTHER_TYPE_ON_TOPIC);
            assertThat(finding.kind().isFault()).isTrue();
        });
    }

    @Test
    void an_event_under_another_key_is_found() {
        publishOtherwise(record -> new ProducerRecord<>(
                topic,
                record.partition(),
                UUID.randomUUID().toString().getBytes(UTF_8),
                record.value(),
                record.headers()));

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OTHER_KEY_ON_TOPIC);
            assertThat(finding.kind().isFault()).isTrue();
        });
    }

    @Test
    void records_that_are_no_events_are_found() {
        ProducerRecord<byte[], byte[]> foreign = new ProducerRecord<>(topic, null, new byte[0]);
        foreign.headers().add("ce_type", new byte[1]); // a character that no column takes
        send(foreign);
        send(foreign);

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_IN_TABLE);
            assertThat(finding.count()).isEqualTo(2);
        });
    }

    @Test
    void all_are_counted_and_some_are_told() {
        for (int stream = 0; stream < 2 * Finding.MOST_EXAMPLES; stream++) {
            open(UUID.randomUUID());
        }

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(2L * Finding.MOST_EXAMPLES);
            assertThat(finding.examples()).hasSize(Finding.MOST_EXAMPLES);
        });
    }

    @Test
    void nothing_keeps_the_database_from_tidying_while_the_topic_is_read() {
        List<Boolean> held = new ArrayList<>();
        new TopicCheck(database, SERVICE, topic, () -> now, this::reader).run(_ -> held.add(isTidyingHeldBack()));

        assertThat(held).isNotEmpty().containsOnly(false);
    }

    /** Asked on another connection than the one that the check has. */
    private boolean isTidyingHeldBack() {
        try (Handle other = database.open()) {
            return other.createQuery("""
                            select exists (select from pg_stat_activity where datname = current_database()
                              and pid <> pg_backend_pid() and (backend_xid is not null or backend_xmin is not null))
                            """).mapTo(Boolean.class).one();
        }
    }

    @Test
    void a_repeat_is_told_and_is_no_fault() {
        publish(stored().getFirst());

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REPEATED_ON_TOPIC);
            assertThat(finding.kind().isFault()).isFalse();
        });
    }

    @Test
    void a_record_that_nobody_appended_is_found() {
        StoredEvent foreign = stored().getFirst();
        tamper(
                "delete from event where stream_id = ?",
                foreign.recorded().stream().id());

        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_IN_TABLE);
            assertThat(finding.count()).isEqualTo(VERSIONS);
        });
    }

    @Test
    void events_that_changed_places_are_found() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            String other = topic + "-turned";
            admin.createTopics(List.of(new NewTopic(other, 1, (short) 1))).all().get();
            stored().reversed().forEach(event -> publish(event, other));
            List<Finding> findings = new TopicCheck(database, SERVICE, other, () -> now, this::reader).run(_ -> {});

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.OUT_OF_ORDER);
                assertThat(finding.count()).isEqualTo((long) STREAMS * (VERSIONS - 1));
            });
        }
    }

    @Test
    void a_record_among_events_that_is_none_does_not_put_them_out_of_order() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            String other = topic + "-mixed";
            admin.createTopics(List.of(new NewTopic(other, 1, (short) 1))).all().get();
            ProducerRecord<byte[], byte[]> unnumbered = record(stored().getFirst(), other);
            unnumbered.headers().remove("ce_sequence");
            send(unnumbered);
            stored().forEach(event -> publish(event, other));
            List<Finding> findings = new TopicCheck(database, SERVICE, other, () -> now, this::reader).run(_ -> {});

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.NOT_IN_TABLE);
                assertThat(finding.count()).isEqualTo(1);
            });
        }
    }

    private List<Finding> ofTable() {
        return new EventTableCheck(database, SERVICE).run(_ -> {});
    }

    private List<Finding> ofTopic() {
        return new TopicCheck(database, SERVICE, topic, () -> now, this::reader).run(_ -> {});
    }

    private void open(UUID id) {
        database.useTransaction(handle -> new CommandHandler<>(
                        new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
                        Letters.FAMILY,
                        new Letters.SurveyDecider())
                .handle(handle, id, new Letters.Command.Open(id), OptionalInt.empty(), Letters.by("somebody")));
    }

    /** As nobody can without the right to alter the table. */
    private void tamper(String sql, UUID stream) {
        database.useTransaction((Handle handle) -> {
            handle.execute("alter table event disable trigger event_is_append_only");
            handle.execute(sql, stream);
            handle.execute("alter table event enable trigger event_is_append_only");
        });
    }

    private List<StoredEvent> stored() {
        return database.withHandle(handle -> handle.createQuery("select * from event order by position")
                .map((row, _) -> StoredEvent.of(row, SERVICE))
                .list());
    }

    private void publish(StoredEvent event) {
        publish(event, topic);
    }

    private void publish(StoredEvent event, String to) {
        send(record(event, to));
    }

    private static ProducerRecord<byte[], byte[]> record(StoredEvent event, String to) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                to,
                event.recorded().partitionKey().toString().getBytes(UTF_8),
                event.recorded().event().getBytes(UTF_8));
        CloudEventCodec.headers(event.recorded())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** Opens another survey, whose event comes to the topic otherwise than it should. */
    private void publishOtherwise(UnaryOperator<ProducerRecord<byte[], byte[]>> otherwise) {
        open(UUID.randomUUID());
        send(otherwise.apply(record(stored().getLast(), topic)));
    }

    private static ProducerRecord<byte[], byte[]> header(
            ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
        return record;
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
