package vn.lienthong.chassis.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
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
        database.useHandle(handle ->
                handle.execute("update relay_progress set relayed_below = pg_snapshot_xmin(pg_current_snapshot())"));
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
        database.useTransaction(handle -> new CommandHandler<>(
                        new EventStore(EventJson.ofAll(), InstantSource.fixed(Letters.NOW)),
                        Letters.FAMILY,
                        new Letters.SurveyDecider())
                .handle(handle, id, new Letters.Command.Open(id), OptionalInt.empty(), Letters.by("somebody")));
        assertThat(ofTopic()).as("the relay may be about to publish it").isEmpty();

        database.useHandle(handle ->
                handle.execute("update relay_progress set relayed_below = pg_snapshot_xmax(pg_current_snapshot())"));
        assertThat(ofTopic()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_ON_TOPIC);
            assertThat(finding.examples()).singleElement().asString().endsWith(id + " version 1");
        });
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
            List<Finding> findings = new TopicCheck(database, SERVICE, other, this::reader).run(_ -> {});

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
            StoredEvent first = stored().getFirst();
            publish(first, other, Map.of("ce_source", first.recorded().stream().source()));
            stored().forEach(event -> publish(event, other));
            List<Finding> findings = new TopicCheck(database, SERVICE, other, this::reader).run(_ -> {});

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
        return new TopicCheck(database, SERVICE, topic, this::reader).run(_ -> {});
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
        publish(event, to, CloudEventCodec.headers(event.recorded()));
    }

    private void publish(StoredEvent event, String to, Map<String, String> headers) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    to,
                    event.recorded().partitionKey().toString().getBytes(UTF_8),
                    event.recorded().event().getBytes(UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record);
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
