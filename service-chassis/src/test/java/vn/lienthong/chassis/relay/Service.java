package vn.lienthong.chassis.relay;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.chassis.relay.RelayStatus.State;

/** A service as the relay sees it: a database of its own with the engine's tables, and a topic. */
final class Service implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Servers servers = Servers.shared();
    private final String name;
    private final RelayDatabase database;
    private final List<Relay> relays = new ArrayList<>();

    Service(String name) {
        this.name = name;
        String databaseName = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        servers.postgres().createDatabase(databaseName);
        database = new RelayDatabase(
                servers.postgres().jdbcUrl(databaseName),
                servers.postgres().user(),
                servers.postgres().password());
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/chassis")
                .load()
                .migrate();
    }

    RelayDatabase database() {
        return database;
    }

    Route route() {
        return new Route(
                name,
                database,
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers(), "reconnect.backoff.max.ms", 500));
    }

    /** One more replica. */
    RelayStatus startRelay() {
        var status = new RelayStatus();
        var relay = new Relay(route(), settings(name), status);
        relays.add(relay);
        relay.start();
        return status;
    }

    /** One more replica, when it relays. */
    RelayStatus startRelayAndWait() {
        RelayStatus status = startRelay();
        await().atMost(START_LIMIT).until(() -> status.state() == State.RELAYING);
        return status;
    }

    void stopRelays() {
        relays.forEach(Relay::close);
        relays.clear();
    }

    void run(String sql) {
        query(sql, Object.class);
    }

    /** The first column of the first row; null where there is none. */
    <T> T query(String sql, Class<T> type) {
        try (Connection session = database.connect();
                var statement = session.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var row = statement.getResultSet();
            return row.next() ? type.cast(row.getObject(1)) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    /** Whether the database may forget its log up to there. */
    boolean hasConfirmed(String lsn) {
        return query(
                "select confirmed_flush_lsn >= '%s'::pg_lsn from pg_replication_slots where slot_name = '%s'"
                        .formatted(lsn, slot()),
                Boolean.class);
    }

    String walStatus() {
        return query(
                "select wal_status from pg_replication_slots where slot_name = '%s'".formatted(slot()), String.class);
    }

    void dropSlot() {
        run("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '%s'"
                .formatted(slot()));
    }

    private String slot() {
        return new ReplicationSlot(database).name();
    }

    @Override
    public void close() {
        stopRelays();
        await().until(() ->
                query("select active from pg_replication_slots where slot_name = '%s'".formatted(slot()), Boolean.class)
                        != Boolean.TRUE);
        dropSlot();
    }

    /** A topic of one partition keeps the order of all; those of the intake have several. */
    static RelayConfig settings(String service) {
        record Topic(int partitions, short replicationFactor) implements RelayConfig.Topic {}
        record Settings(boolean enabled, Duration heartbeat, Duration unreadyAfter, RelayConfig.Topic topic)
                implements RelayConfig {}
        return new Settings(
                true, Duration.ofSeconds(1), Duration.ofMinutes(10), new Topic(service.equals("intake") ? 6 : 1, (short)
                        1));
    }
}
