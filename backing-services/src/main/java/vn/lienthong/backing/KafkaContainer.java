package vn.lienthong.backing;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.time.Duration;
import java.util.Locale;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** Kafka's official image as a single node that clients reach through the mapped port. */
final class KafkaContainer extends GenericContainer<KafkaContainer> {
    static final String IMAGE = "apache/kafka:4.1.2";
    private static final int PORT = 9092;
    private static final String START = "/tmp/start.sh";

    KafkaContainer() {
        super(IMAGE);
        KafkaProperties.singleNode().forEach((name, value) -> withEnv(variable(name), value));
        withEnv(variable("listeners"), "PLAINTEXT://0.0.0.0:9092,BROKER://0.0.0.0:9093,CONTROLLER://0.0.0.0:9094");
        withEnv(
                variable("listener.security.protocol.map"),
                "PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        withEnv(variable("inter.broker.listener.name"), "BROKER");
        withEnv(variable("controller.quorum.voters"), "1@localhost:9094");
        withEnv("KAFKA_HEAP_OPTS", "-Xmx256m");
        withExposedPorts(PORT);
        withCommand("sh", "-c", "until [ -f %1$s ]; do sleep 0.1; done; exec sh %1$s".formatted(START));
        waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        withStartupTimeout(Duration.ofMinutes(2));
    }

    String bootstrapServers() {
        return getHost() + ":" + getMappedPort(PORT);
    }

    /** Only now is the port known that the broker has to tell its clients. */
    @Override
    protected void containerIsStarting(InspectContainerResponse container) {
        String script = """
                export KAFKA_ADVERTISED_LISTENERS=PLAINTEXT://%s,BROKER://localhost:9093
                exec /etc/kafka/docker/run
                """.formatted(bootstrapServers());
        copyFileToContainer(Transferable.of(script), START);
    }

    private static String variable(String property) {
        return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
