package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The configuration of a single node that is broker and controller at once. */
final class KafkaProperties {
    private static final String ADVERTISED = "advertised.listeners";

    private KafkaProperties() {}

    static void write(KafkaSettings settings, int controllerPort) throws IOException {
        var properties = new Properties();
        String broker = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + controllerPort;
        properties.putAll(singleNode());
        properties.setProperty("listeners", broker + ",CONTROLLER://" + controller);
        properties.setProperty(ADVERTISED, broker);
        properties.setProperty("controller.quorum.voters", "1@" + controller);
        properties.setProperty("log.dirs", settings.data().toString());
        try (var writer = Files.newBufferedWriter(settings.properties())) {
            properties.store(writer, null);
        }
    }

    /** The port on which a broker with this file serves its clients. */
    static int port(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create(properties.getProperty(ADVERTISED)).getPort();
    }

    /** What holds wherever the node runs. */
    static Map<String, String> singleNode() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.putAll(oneReplica());
        properties.putAll(small());
        return properties;
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.num.partitions", "8",
                "share.coordinator.state.topic.num.partitions", "8",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "4",
                "log.cleaner.dedupe.buffer.size", "4194304");
    }
}
