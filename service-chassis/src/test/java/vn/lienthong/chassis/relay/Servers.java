package vn.lienthong.chassis.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.backing.Durability;
import vn.lienthong.backing.KafkaBroker;
import vn.lienthong.backing.KafkaSettings;
import vn.lienthong.backing.PostgresServer;
import vn.lienthong.backing.PostgresSettings;

/** A PostgreSQL and a Kafka of the relay's tests alone, for they are killed; what they confirm is on disk. */
final class Servers {
    private static final Servers SHARED = new Servers();

    private PostgresServer postgres;
    private KafkaBroker kafka;

    private Servers() {
        Path folder = folder();
        postgres = PostgresServer.start(
                        new PostgresSettings(folder.resolve("postgres"), 0, "relay", Durability.DURABLE))
                .tiedToThisJvm();
        kafka = KafkaBroker.start(new KafkaSettings(folder.resolve("kafka"), 0)).tiedToThisJvm();
    }

    static Servers shared() {
        return SHARED;
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    void killKafka() {
        kafka.kill();
    }

    void restartKafka() {
        kafka = KafkaBroker.start(kafka.settings()).tiedToThisJvm();
    }

    void killAndRestartPostgres() {
        postgres.kill();
        postgres = PostgresServer.start(postgres.settings()).tiedToThisJvm();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lienthong-relay-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
