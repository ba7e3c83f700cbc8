package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackingServicesIT {

    @Test
    void every_call_gives_the_same_servers() {
        assertThat(BackingServices.shared()).isEqualTo(BackingServices.shared());
    }

    @Test
    void a_fresh_database_is_empty_and_logs_logically() throws Exception {
        BackingServices services = BackingServices.shared();
        String one = services.freshDatabase("intake");
        Connections.execute(services.postgres(), one, "CREATE TABLE note (text text)");

        String other = services.freshDatabase("intake");

        assertThat(other).startsWith("intake_").isNotEqualTo(one);
        assertThat(Connections.ask(services.postgres(), other, "SELECT to_regclass('note')"))
                .isNull();
        assertThat(Connections.ask(services.postgres(), other, "SHOW wal_level"))
                .isEqualTo("logical");
        assertThat(Connections.ask(
                        services.postgres(),
                        other,
                        "SELECT count(*) FROM pg_create_logical_replication_slot('s', 'pgoutput', true)"))
                .isEqualTo("1");
    }

    @Test
    void kafka_takes_and_gives_records() throws Exception {
        String servers = BackingServices.shared().bootstrapServers();
        Records.createTopic(servers, "lienthong.dossier");
        Records.send(servers, "lienthong.dossier", "accepted");

        assertThat(Records.read(servers, "lienthong.dossier", 1)).containsExactly("accepted");
    }

    @Test
    void a_quarkus_test_learns_where_they_are() throws Exception {
        var backing = new Backing();
        backing.init(Map.of("database", "routing"));

        Map<String, String> first = backing.start();
        Map<String, String> second = backing.start();

        BackingServices services = BackingServices.shared();
        assertThat(first)
                .containsEntry("kafka.bootstrap.servers", services.bootstrapServers())
                .containsEntry(
                        "quarkus.datasource.username", services.postgres().user())
                .containsEntry(
                        "quarkus.datasource.password", services.postgres().password());
        assertThat(first.get("quarkus.datasource.jdbc.url"))
                .startsWith(services.postgres().jdbcUrl("routing_"))
                .isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
    }
}
