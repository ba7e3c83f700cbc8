package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaBrokerIT {
    private final List<KafkaBroker> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void make_a_folder() throws Exception {
        folder = Folders.temporary("kafka-it-");
    }

    @AfterEach
    void leave_nothing_behind() throws Exception {
        started.forEach(KafkaBroker::kill);
        Folders.delete(folder);
    }

    @Test
    void records_survive_a_kill() throws Exception {
        KafkaBroker broker = start(settings("killed", 0));
        Records.createTopic(broker.bootstrapServers(), "dossier");
        Records.send(broker.bootstrapServers(), "dossier", "first");

        broker.kill();
        assertThat(broker.process().isAlive()).isFalse();
        KafkaBroker again = start(broker.settings());
        Records.send(again.bootstrapServers(), "dossier", "second");

        assertThat(again.bootstrapServers()).isEqualTo(broker.bootstrapServers());
        assertThat(Records.read(again.bootstrapServers(), "dossier", 2)).containsExactly("first", "second");
    }

    @Test
    void records_survive_an_orderly_stop_which_another_jvm_may_ask_for() throws Exception {
        KafkaBroker broker = start(settings("stopped", 0));
        Records.createTopic(broker.bootstrapServers(), "dossier");
        Records.send(broker.bootstrapServers(), "dossier", "first");

        KafkaBroker found = KafkaBroker.running(settings("stopped", 0)).orElseThrow();
        assertThat(found.port()).isEqualTo(broker.port());
        found.stop();
        assertThat(KafkaBroker.running(settings("stopped", 0))).isEmpty();
        KafkaBroker again = start(broker.settings());

        assertThat(Records.read(again.bootstrapServers(), "dossier", 1)).containsExactly("first");
    }

    @Test
    void two_brokers_run_side_by_side_in_little_memory() {
        KafkaBroker one = start(settings("one", 0));
        KafkaBroker two = start(settings("two", 0));

        assertThat(two.port()).isNotEqualTo(one.port());
        assertThat(two.process().residentMegabytes()).isBetween(1L, 350L);
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(settings("port", taken.getLocalPort())))
                    .isInstanceOf(ServerNotRunning.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_folder_of_something_else_is_refused() throws Exception {
        Path data = Files.createDirectories(folder.resolve("wrong/data"));

        assertThatThrownBy(() -> start(settings("wrong", 0)))
                .isInstanceOf(ServerNotRunning.class)
                .hasMessageContaining("%s is not a Kafka data directory", data);
    }

    @Test
    void a_start_that_fails_shows_the_end_of_the_log() throws Exception {
        Path data = Files.createDirectories(folder.resolve("foreign/data"));
        Files.writeString(data.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=another\n");

        assertThatThrownBy(() -> start(settings("foreign", 0)))
                .isInstanceOf(ServerNotRunning.class)
                .hasMessageContaining("ended while starting")
                .hasMessageContaining("Stored node id 7");
    }

    private KafkaBroker start(KafkaSettings settings) {
        KafkaBroker broker = KafkaBroker.start(settings).tiedToThisJvm();
        started.add(broker);
        return broker;
    }

    private KafkaSettings settings(String name, int port) {
        return new KafkaSettings(folder.resolve(name), port);
    }
}
