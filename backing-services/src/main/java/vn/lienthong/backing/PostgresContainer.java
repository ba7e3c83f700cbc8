package vn.lienthong.backing;

import java.time.Duration;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL's official image with a logical log, for throw-away data. */
final class PostgresContainer extends GenericContainer<PostgresContainer> {
    static final String IMAGE = "postgres:18";
    private static final int PORT = 5432;

    private final String password = UUID.randomUUID().toString();

    PostgresContainer() {
        super(IMAGE);
        withEnv("POSTGRES_USER", PostgresCluster.USER);
        withEnv("POSTGRES_PASSWORD", password);
        withExposedPorts(PORT);
        withCommand(PostgresParameters.forContainer().toArray(String[]::new));
        // It starts once to make its data and once to serve.
        waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
        withStartupTimeout(Duration.ofMinutes(2));
    }

    PostgresAddress address() {
        return new PostgresAddress(getHost(), getMappedPort(PORT), PostgresCluster.USER, password);
    }
}
