package vn.lienthong.backing;

import java.util.Properties;

/** The configuration of a single node that is broker and controller at once. */
final class KafkaProperties {
    private KafkaProperties() {}

    static Properties of(KafkaSettings settings, int controllerPort) {
        var properties = new Properties();
        String broker = "PLAINTEXT://127.0.0.1:" + settings.port();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", broker);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("log.dirs", settings.data().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        oneReplica(properties);
        small(properties);
        return properties;
    }

    private static void oneReplica(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Properties properties) {
        properties.setProperty("offsets.topic.num.partitions", "8");
        properties.setProperty("transaction.state.log.num.partitions", "8");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "8");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "4");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
