package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelaySlotIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Servers servers = Servers.shared();
    private final Service service = new Service("deadline");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_slot_is_there_before_the_relay_has_found_kafka() {
        servers.killKafka();
        service.startRelay();

        assertThat(service.hasConfirmed("0/0")).isTrue();
        servers.restartKafka();
    }

    @Test
    void what_kafka_has_not_acknowledged_is_not_confirmed_to_the_log() {
        service.startRelayAndWait();
        servers.killKafka();
        var stream = new Stream();
        stream.append(service);
        String appended = service.query("select pg_current_wal_lsn()::text", String.class);

        await().during(Duration.ofSeconds(5)).atMost(LONG).until(() -> !service.hasConfirmed(appended));

        servers.restartKafka();
        await().atMost(LONG).until(() -> service.hasConfirmed(appended));
        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).containsExactly(1));
        }
    }

    @Test
    void a_lost_slot_is_made_up_for_from_the_table() {
        service.startRelayAndWait();
        var stream = new Stream();
        stream.append(service);
        stream.append(service);
        await().atMost(LONG).until(() -> service.query("select position from relay_progress", Long.class) == 2);
        service.stopRelays();
        stream.append(service);
        service.dropSlot();
        stream.append(service);

        service.startRelayAndWait();
        stream.append(service);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).containsExactly(1, 2, 3, 4, 5));
        }
        assertThat(service.query("select slot_lost from relay_progress", Boolean.class))
                .isFalse();
    }

    @Test
    void a_slot_that_the_database_has_given_up_is_made_up_for_too() {
        service.startRelayAndWait();
        service.stopRelays();
        var stream = new Stream();
        stream.append(service);
        service.run("alter system set idle_replication_slot_timeout = '1s'");
        service.run("select pg_reload_conf()");
        await().atMost(LONG).untilAsserted(() -> {
            service.run("checkpoint");
            assertThat(service.walStatus()).isEqualTo("lost");
        });
        service.run("alter system reset idle_replication_slot_timeout");
        service.run("select pg_reload_conf()");

        service.startRelayAndWait();
        stream.append(service);

        try (var reader = new TopicReader(service.route())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(reader.versionsOf(stream)).containsExactly(1, 2));
        }
    }

    @Test
    void a_slot_that_another_replica_has_made_anew_is_not_followed_before_the_table_has_made_up_for_it()
            throws SQLException {
        var slot = new ReplicationSlot(service.database());
        try (Connection session = service.database().connect()) {
            var progress = new RelayProgress(session);
            slot.ensure(session, progress);
            progress.slotLost(false);
            service.dropSlot();
            assertThatThrownBy(() -> EventLog.follow(service.database(), slot, progress.logEnd(), "deadline"))
                    .hasMessageContaining(slot.name());

            slot.ensure(session, progress);

            assertThatThrownBy(progress::refuseLostSlot).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_slot_moves_on_while_only_other_tables_are_written() {
        service.startRelayAndWait();
        service.run("create table other (text text)");
        service.run("insert into other select repeat('x', 1000) from generate_series(1, 10000)");
        String written = service.query("select pg_current_wal_lsn()::text", String.class);

        await().atMost(LONG).until(() -> service.hasConfirmed(written));
    }
}
