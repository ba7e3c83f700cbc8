package vn.lienthong.stack.part;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.backing.Durability;
import vn.lienthong.backing.PostgresServer;
import vn.lienthong.backing.PostgresSettings;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.stack.Service;

/** The PostgreSQL of one service, with its one database. */
public final class PostgresPart implements Part {
    private final Service service;
    private final PostgresSettings settings;

    PostgresPart(Service service, Path directory, int port, String password) {
        this.service = service;
        this.settings = new PostgresSettings(directory, port, password, Durability.DURABLE);
    }

    @Override
    public String id() {
        return "postgres-" + service.key();
    }

    @Override
    public String title() {
        return "PostgreSQL of " + service.key();
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
        return PostgresServer.running(settings).map(PostgresServer::process);
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && LoopbackPorts.isOpen(port());
    }

    @Override
    public void start() {
        Optional<PostgresServer> begun = PostgresServer.running(settings);
        begun.ifPresent(_ -> LoopbackPorts.awaitOpen(this)); // by a run that was broken off
        begun.orElseGet(() -> PostgresServer.start(settings)).createDatabase(service.key());
    }

    @Override
    public void stop() {
        PostgresServer.running(settings).ifPresent(PostgresServer::stop);
    }

    /** The server and its children share much of their memory: each counts for its share. */
    @Override
    public long residentMegabytes() {
        return running().stream()
                .flatMap(process -> Stream.concat(
                        Stream.of(process.pid()),
                        ProcessHandle.of(process.pid()).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid)))
                .mapToLong(Memory::shareOf)
                .sum();
    }
}
