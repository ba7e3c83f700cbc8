package vn.lienthong.stack.part;

import java.nio.file.Path;
import java.util.Optional;
import vn.lienthong.backing.KafkaBroker;
import vn.lienthong.backing.KafkaSettings;
import vn.lienthong.backing.RunningProcess;

/** The Kafka that all services share. */
public final class KafkaPart implements Part {
    private final KafkaSettings settings;

    KafkaPart(Path directory, int port) {
        this.settings = new KafkaSettings(directory, port);
    }

    @Override
    public String id() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port();
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public Path log() {
        return settings.directory().resolve("server.log");
    }

    @Override
    public Optional<RunningProcess> running() {
        return KafkaBroker.running(settings).map(KafkaBroker::process);
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && LoopbackPorts.isOpen(port());
    }

    @Override
    public void start() {
        if (running().isEmpty()) {
            KafkaBroker.start(settings);
        } else {
            LoopbackPorts.awaitOpen(this); // begun by a run that was broken off
        }
    }

    @Override
    public void stop() {
        KafkaBroker.running(settings).ifPresent(KafkaBroker::stop);
    }
}
