package vn.lienthong.bench.append;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.lienthong.bench.load.Threads;

/** The same row by the driver alone: one prepared statement, one connection of its own, each insert a transaction. */
public final class RawInserts implements Threads.Work {
    private static final String INSERT = """
            insert into event (stream_id, version, event_id, aggregate, type, subject, partition_key, actor, agency,
                               reason, correlation_id, causation_id, traceparent, occurred_at, recorded_at, data, hash)
            values (?, 1, ?, 'dossier', 'vn.lienthong.dossier.submitted.v1', 'code', ?, 'officer-of-H26.00070.TT',
                    'H26.00070.TT', null, ?, null, null, ?, ?, ?, ?)
            """;
    private static final int HASH_BYTES = 32;

    private final Connection connection;
    private final PreparedStatement insert;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final OffsetDateTime now = InstantSource.system().instant().atOffset(ZoneOffset.UTC);
    private final String data = Rows.json(UUID.randomUUID(), now.toInstant());

    public RawInserts(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void once() throws SQLException {
        insert();
    }

    /** @return the stream's id, which is also what the event is keyed by on Kafka */
    public UUID insert() throws SQLException {
        UUID id = ids.generate();
        insert.setObject(1, id);
        insert.setObject(2, ids.generate());
        insert.setObject(3, id);
        insert.setObject(4, id);
        insert.setObject(5, now);
        insert.setObject(6, now);
        insert.setString(7, data);
        insert.setBytes(8, new byte[HASH_BYTES]);
        insert.executeUpdate();
        return id;
    }

    @Override
    public void end() throws SQLException {
        connection.close();
    }
}
