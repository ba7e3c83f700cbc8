package vn.lienthong.backing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a fresh database, named after the argument "database", and the shared Kafka. */
public class Backing implements QuarkusTestResourceLifecycleManager {
    private String database = "test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        BackingServices services = BackingServices.shared();
        PostgresAddress postgres = services.postgres();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(services.freshDatabase(database)),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", services.bootstrapServers());
    }

    @Override
    public void stop() {
        // The servers serve the next test too and end with the JVM.
    }
}
