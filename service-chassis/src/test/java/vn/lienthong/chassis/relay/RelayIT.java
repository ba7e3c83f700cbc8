package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.CloudEventCodec;

class RelayIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Service service = new Service("satisfaction");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_event_arrives_with_the_stored_text_and_the_attributes_of_a_cloud_event() {
        service.startRelayAndWait();
        var stream = new Stream();
        String text = "{ \"tên\":\"Hồ sơ \\u00e0 1\" ,\n\"b\":1.0,\"a\":[ ] }";
        stream.append(service, text);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.of(stream)).hasSize(1));
            ConsumerRecord<String, String> kafka = reader.of(stream).getFirst();
            assertThat(kafka.value()).isEqualTo(text);
            assertThat(kafka.key()).isEqualTo(stream.id.toString());
            assertThat(TopicReader.headers(kafka)).isEqualTo(CloudEventCodec.headers(stored(stream)));
        }
    }

    @Test
    void events_arrive_in_the_order_of_the_commits() throws SQLException {
        service.startRelayAndWait();
        var early = new Stream();
        var late = new Stream();
        try (Connection slow = service.database().connect()) {
            slow.setAutoCommit(false);
            late.append(slow, "{}");
            early.append(service);
            early.append(service);
            slow.commit();
        }
        early.append(service);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(early)).hasSize(3));
            List<String> keys = reader.all().stream()
                    .map(ConsumerRecord::key)
                    .filter(key -> key.equals(early.id.toString()) || key.equals(late.id.toString()))
                    .toList();
            String a = early.id.toString();
            assertThat(keys).containsExactly(a, a, late.id.toString(), a);
        }
    }

    @Test
    void an_event_does_not_arrive_before_it_can_be_found_in_the_table() throws Exception {
        service.startRelayAndWait();
        var stream = new Stream();
        try (Connection admin = service.database().connect();
                Statement settings = admin.createStatement();
                ExecutorService threads = Executors.newCachedThreadPool();
                var reader = new TopicReader(service.route())) {
            settings.execute("alter system set synchronous_standby_names = 'absent'");
            settings.execute("select pg_reload_conf()");
            Future<?> appended;
            try {
                appended = threads.submit(() -> stream.append(service));
                await().atMost(LONG).until(() -> relayHasRead(settings));

                await().during(Duration.ofSeconds(1))
                        .until(() -> reader.of(stream).isEmpty());
                assertThat(appended).isNotDone();
            } finally {
                settings.execute("alter system reset synchronous_standby_names");
                settings.execute("select pg_reload_conf()");
            }
            appended.get();
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.of(stream)).hasSize(1));
        }
    }

    /** The commit waits for the standby, and the log has been sent as far as it goes. */
    private static boolean relayHasRead(Statement database) throws SQLException {
        try (ResultSet row = database.executeQuery("""
                select exists (select from pg_stat_activity where wait_event = 'SyncRep')
                   and exists (select from pg_stat_replication where sent_lsn >= pg_current_wal_flush_lsn())
                """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void what_is_rolled_back_never_arrives() throws SQLException {
        service.startRelayAndWait();
        var rolledBack = new Stream();
        var committed = new Stream();
        try (Connection session = service.database().connect()) {
            session.setAutoCommit(false);
            rolledBack.append(session, "{}");
            session.rollback();
        }
        committed.append(service);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(reader.versionsOf(committed)).containsExactly(1));
            assertThat(reader.of(rolledBack)).isEmpty();
        }
    }

    @Test
    void nothing_that_many_writers_append_at_once_is_missed() {
        service.startRelayAndWait();
        List<Stream> streams =
                IntStream.range(0, 16).mapToObj(_ -> new Stream()).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(streams.size())) {
            streams.forEach(stream -> writers.execute(() -> appendOneByOne(stream, 125)));
        }

        List<Integer> all = IntStream.rangeClosed(1, 125).boxed().toList();
        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(streams)
                            .allSatisfy(stream ->
                                    assertThat(reader.versionsOf(stream)).isEqualTo(all)));
        }
    }

    @Test
    void from_commit_to_kafka_it_takes_milliseconds() throws SQLException {
        RelayStatus status = service.startRelayAndWait();
        var stream = new Stream();
        long[] millis = new long[200];
        try (Connection session = service.database().connect()) {
            for (int event = 0; event < millis.length; event++) {
                long before = status.relayed();
                stream.append(session, "{}");
                long committed = System.nanoTime();
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> status.relayed() > before);
                millis[event] = Duration.ofNanos(System.nanoTime() - committed).toMillis();
            }
        }

        Arrays.sort(millis);
        System.out.printf("commit to Kafka: p50 %d ms, p99 %d ms%n", millis[100], millis[198]);
        assertThat(millis[100]).isLessThan(100);
    }

    private void appendOneByOne(Stream stream, int events) {
        try (Connection session = service.database().connect()) {
            for (int event = 0; event < events; event++) {
                stream.append(session, "{}");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Recorded<?> stored(Stream stream) {
        try (Connection session = service.database().connect();
                var query = session.prepareStatement("select * from event where stream_id = ?")) {
            query.setObject(1, stream.id);
            var row = query.executeQuery();
            row.next();
            return new Recorded<>(
                    row.getString("data"),
                    "vn.lienthong.dossier.noted.v1",
                    row.getObject("event_id", UUID.class),
                    new StreamId("satisfaction", "dossier", stream.id),
                    1,
                    "H01-0001",
                    stream.id,
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getTimestamp("recorded_at").toInstant(),
                    stream.id,
                    null,
                    null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
