package vn.lienthong.acceptance.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Transactions that take their place in a table and commit some milliseconds later, as those of a busy service do: many at
 * once, in a scratch table of the event table's shape.
 */
final class ScratchWriters {
    static final String TABLE = "scratch.event";

    private static final int WRITERS = 16;
    private static final int EACH = 50;
    private static final List<String> MAKE = List.of(
            "drop schema if exists scratch cascade",
            "create schema scratch",
            "create table scratch.event (like public.event including all)");
    private static final String INSERT = """
            insert into scratch.event (stream_id, version, event_id, aggregate, type, partition_key, actor,
                correlation_id, occurred_at, recorded_at, data, hash)
            select id, 1, id, 'scratch', 'scratch', id, 'scratch', id, now(), now(), '{}', ''
            from gen_random_uuid() as id""";
    private static final String HOLD = "select pg_sleep(random() * 0.01)";

    private ScratchWriters() {}

    static void makeTable(FaultStack stack, String service) throws SQLException {
        for (String statement : MAKE) {
            ViewTables.change(stack, service, statement);
        }
    }

    static void dropTable(FaultStack stack, String service) throws SQLException {
        ViewTables.change(stack, service, "drop schema scratch cascade");
    }

    /** Returns when all have committed. */
    static void write(FaultStack stack, String service) throws InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Callable<Void> writer = () -> write(stack.connect(service));
            for (var written : writers.invokeAll(
                    IntStream.range(0, WRITERS).mapToObj(_ -> writer).toList())) {
                written.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Void write(Connection connection) throws SQLException {
        try (connection;
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EACH; i++) {
                insert.executeUpdate();
                hold.executeQuery().close();
                connection.commit();
            }
        }
        return null;
    }
}
