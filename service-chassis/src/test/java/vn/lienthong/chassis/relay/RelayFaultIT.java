package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.relay.RelayStatus.State;

class RelayFaultIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int EVENTS = 300;

    private final Servers servers = Servers.shared();
    private final Service service = new Service("intake");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void kafka_killed_and_started_again_has_everything_in_order() {
        service.startRelayAndWait();
        var stream = new Stream();
        var writing = CompletableFuture.runAsync(() -> appendSlowly(stream));
        await().until(() -> stream.version() > EVENTS / 3);
        servers.killKafka();
        writing.join();
        servers.restartKafka();

        assertEverythingArrives(stream);
    }

    @Test
    void postgres_killed_and_started_again_is_followed_again() {
        RelayStatus status = service.startRelayAndWait();
        var stream = new Stream();
        appendSlowly(stream);
        servers.killAndRestartPostgres();
        stream.append(service);

        assertEverythingArrives(stream);
        await().atMost(LONG).until(() -> status.state() == State.RELAYING);
    }

    @Test
    void what_kafka_had_before_postgres_was_killed_is_not_told_again() {
        service.startRelayAndWait();
        var stream = new Stream();
        appendSlowly(stream);
        await().atMost(LONG)
                .until(() -> service.query("select position from relay_progress", Long.class) == stream.version());
        servers.killAndRestartPostgres();
        stream.append(service);

        assertEverythingArrives(stream);
        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.of(stream)).hasSize(stream.version()));
        }
    }

    @Test
    void a_relay_killed_in_the_middle_leaves_no_gap() throws Exception {
        var stream = new Stream();
        CompletableFuture<Void> writing;
        try (var process = new RelayProcess(service.route())) {
            await().atMost(LONG)
                    .until(() -> service.query("select relayed_below > '0' from relay_progress", Boolean.class));
            writing = CompletableFuture.runAsync(() -> appendSlowly(stream));
            await().atMost(LONG)
                    .until(() -> service.query("select position from relay_progress", Long.class) > EVENTS / 3);
            process.kill();
        }
        writing.join();
        service.startRelayAndWait();

        assertEverythingArrives(stream);
    }

    @Test
    void an_event_that_was_overtaken_counts_when_the_relay_has_fallen_silent() {
        new Stream().append(service);
        service.run("update relay_progress set position = (select max(position) from event), relayed_at = now()");
        assertThat(age(new Backlog(service.dataSource(), InstantSource.system())))
                .isZero();

        service.run("update relay_progress set relayed_at = now() - interval '1 minute'");
        assertThat(age(new Backlog(service.dataSource(), InstantSource.system())))
                .isPositive();
    }

    @Test
    void the_age_of_the_backlog_grows_while_kafka_is_down() {
        service.startRelayAndWait();
        var backlog = new Backlog(service.dataSource(), InstantSource.system());
        await().atMost(LONG).until(() -> age(backlog).isZero());
        servers.killKafka();
        new Stream().append(service);
        await().atMost(LONG).until(() -> age(backlog).compareTo(Duration.ofSeconds(3)) > 0);

        servers.restartKafka();

        await().atMost(LONG).until(() -> age(backlog).isZero());
    }

    @Test
    void a_relay_that_starts_before_kafka_waits_for_it() {
        servers.killKafka();
        RelayStatus status = service.startRelay();
        var stream = new Stream();
        stream.append(service);
        await().atMost(LONG).until(() -> status.state() == State.FAILED);

        servers.restartKafka();

        assertEverythingArrives(stream);
    }

    @Test
    void of_two_replicas_one_relays_and_the_other_takes_over() {
        RelayStatus first = service.startRelayAndWait();
        RelayStatus second = service.startRelay();
        var stream = new Stream();
        stream.append(service);
        await().atMost(LONG).until(() -> first.relayed() > 0);
        assertThat(second.state()).isEqualTo(State.STANDBY);

        service.run("""
                select pg_terminate_backend(pid) from pg_locks
                 where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
                """);
        await().atMost(LONG).until(() -> second.state() == State.RELAYING);
        await().atMost(LONG).until(() -> first.state() == State.STANDBY);
        stream.append(service);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).containsExactly(1, 2));
        }
        assertThat(second.relayed()).isPositive();
    }

    @Test
    void an_event_that_kafka_refuses_stops_the_relay_and_is_not_passed_over() {
        RelayStatus status = service.startRelayAndWait();
        var stream = new Stream();
        stream.append(service);
        stream.append(service, "{\"scan\":\"" + "x".repeat(2_000_000) + "\"}");
        stream.append(service);
        await().atMost(LONG).until(() -> status.state() == State.FAILED);

        try (var reader = new TopicReader(service.route())) {
            await().during(Duration.ofSeconds(3))
                    .atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(reader.versionsOf(stream)).isSubsetOf(1).doesNotContain(3));
        }
    }

    private static Duration age(Backlog backlog) {
        return backlog.size().orElseThrow().oldestAge();
    }

    private void assertEverythingArrives(Stream stream) {
        List<Integer> all = IntStream.rangeClosed(1, stream.version()).boxed().toList();
        await().atMost(LONG)
                .until(() -> service.query("select position from relay_progress", Long.class) >= stream.version());
        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).isEqualTo(all));
        }
    }

    private void appendSlowly(Stream stream) {
        try (Connection session = service.database().connect()) {
            for (int event = 0; event < EVENTS; event++) {
                stream.append(session, "{}");
                session.createStatement().execute("select pg_sleep(0.005)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
