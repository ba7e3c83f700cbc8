package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Backing services from the binaries on the classpath, with data that go when the JVM goes. */
final class EmbeddedServices {
    private EmbeddedServices() {}

    static BackingServices start() {
        Path folder = temporaryFolder();
        Tether.tie(folder); // first: the JVM may be killed while they start
        CompletableFuture<KafkaBroker> kafka =
                CompletableFuture.supplyAsync(() -> KafkaBroker.start(new KafkaSettings(folder.resolve("kafka"), 0)));
        PostgresServer postgres = PostgresServer.start(postgresSettings(folder));
        return new BackingServices(postgres.address(), await(kafka).bootstrapServers());
    }

    private static PostgresSettings postgresSettings(Path folder) {
        String password = UUID.randomUUID().toString();
        return new PostgresSettings(folder.resolve("postgres"), 0, password, Durability.THROW_AWAY);
    }

    private static KafkaBroker await(CompletableFuture<KafkaBroker> kafka) {
        try {
            return kafka.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerNotRunning cause ? cause : e;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Folders.temporary("lienthong-backing-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
