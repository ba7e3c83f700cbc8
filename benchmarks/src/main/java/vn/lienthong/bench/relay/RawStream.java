package vn.lienthong.bench.relay;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.stack.Service;

/** The log as the database streams it, read by the driver and thrown away: what pg_recvlogical does. */
final class RawStream implements AutoCloseable {
    private static final String SLOT = "benchmark_raw";
    private static final String CREATE = "select pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(SLOT);
    private static final String DROP =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '%s'"
                    .formatted(SLOT);
    private static final byte INSERT = 'I';
    private static final double NANOS_A_SECOND = 1e9;

    private final PostgresAddress cluster;
    private final String database = Service.INTAKE.key();

    private RawStream(PostgresAddress cluster) {
        this.cluster = cluster;
    }

    /** Keeps the log from here on. */
    static RawStream fromNowOn(PostgresAddress cluster) throws SQLException {
        var stream = new RawStream(cluster);
        stream.execute(DROP);
        stream.execute(CREATE);
        return stream;
    }

    /** Reads so many inserts. @return how many a second, from the first to the last */
    double read(long inserts) throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, cluster.user());
        PGProperty.PASSWORD.set(properties, cluster.password());
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "18");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        try (Connection connection = DriverManager.getConnection(cluster.jdbcUrl(database), properties);
                PGReplicationStream stream = open(connection)) {
            return count(stream, inserts);
        }
    }

    private static PGReplicationStream open(Connection connection) throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(SLOT)
                .withSlotOption("proto_version", "1")
                .withSlotOption("publication_names", "lienthong_event")
                .withSlotOption("binary", true)
                .withStatusInterval(1, TimeUnit.SECONDS)
                .start();
    }

    private static double count(PGReplicationStream stream, long inserts) throws SQLException {
        long read = 0;
        long first = 0;
        while (read < inserts) {
            ByteBuffer message = stream.read();
            if (message.get(message.position()) == INSERT) {
                first = read == 0 ? System.nanoTime() : first;
                read++;
                stream.setAppliedLSN(stream.getLastReceiveLSN());
                stream.setFlushedLSN(stream.getLastReceiveLSN());
            }
        }
        return (read - 1) * NANOS_A_SECOND / (System.nanoTime() - first);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(cluster.jdbcUrl(database), cluster.user(), cluster.password());
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        execute(DROP);
    }
}
