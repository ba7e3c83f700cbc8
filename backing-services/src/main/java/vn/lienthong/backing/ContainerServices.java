package vn.lienthong.backing;

import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.testcontainers.lifecycle.Startables;

/** Backing services in containers, which go when the JVM goes. */
final class ContainerServices {
    private static final String ADVICE = """
            Where Testcontainers' own helper images cannot be pulled, set the environment variables
            TESTCONTAINERS_RYUK_DISABLED=true and, inside a container, TESTCONTAINERS_HOST_OVERRIDE.""";

    private ContainerServices() {}

    /** Fails with the reason where they cannot run. */
    static BackingServices start() {
        try {
            DockerEngine.require();
            Stream.of(PostgresContainer.IMAGE, KafkaContainer.IMAGE).forEach(DockerEngine::requireImage);
            return startContainers();
        } catch (ServerNotRunning e) {
            throw e;
        } catch (RuntimeException e) { // Testcontainers has no common type for its failures
            Throwable failure = e instanceof CompletionException ? e.getCause() : e;
            throw new ServerNotRunning(
                    "the Docker engine does not run the containers: %s\n%s".formatted(failure.getMessage(), ADVICE), e);
        }
    }

    @SuppressWarnings("resource") // closed when the JVM ends
    private static BackingServices startContainers() {
        var postgres = new PostgresContainer();
        var kafka = new KafkaContainer();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            postgres.stop();
        }));
        Startables.deepStart(postgres, kafka).join();
        return new BackingServices(postgres.address(), kafka.bootstrapServers());
    }
}
