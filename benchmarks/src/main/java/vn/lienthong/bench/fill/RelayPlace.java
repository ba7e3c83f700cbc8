package vn.lienthong.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Waiting;

/** Where the relay of a stopped service goes on: behind what is filled in, which has no business on Kafka. */
record RelayPlace(Connection connection, Service service) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final String IN_USE = "select count(*) from pg_replication_slots where slot_name = '%s' and active";
    private static final String DROP =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '%s'";
    private static final String CREATE = "select pg_create_logical_replication_slot('%s', 'pgoutput')";
    private static final String PROGRESS = """
            update relay_progress set position = coalesce((select max(position) from event), 0),
                   relayed_below = pg_current_xact_id(), log_end = pg_current_wal_lsn()
            """;

    private String slot() {
        return "lienthong_relay_" + service.key();
    }

    /** Lets go of the log, which would be kept for it meanwhile. */
    void giveUp() throws SQLException {
        if (!Waiting.until(LIMIT, STEP, () -> !isInUse())) {
            throw new StackProblem("The relay of " + service.key() + " is still at work.", "Is the service stopped?");
        }
        execute(DROP.formatted(slot()));
    }

    void beginHere() throws SQLException {
        execute(PROGRESS);
        execute(CREATE.formatted(slot()));
    }

    private boolean isInUse() {
        try (var query = connection.createStatement();
                var row = query.executeQuery(IN_USE.formatted(slot()))) {
            row.next();
            return row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new StackProblem("The slot of " + service.key() + " cannot be seen.", e.getMessage(), e);
        }
    }

    private void execute(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
