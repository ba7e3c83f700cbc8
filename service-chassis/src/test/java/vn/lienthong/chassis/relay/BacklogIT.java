package vn.lienthong.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BacklogIT {
    private static final int MANY = 20_000;
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final Service service = new Service("deadline");
    private final Stream stream = new Stream();

    @Test
    void an_event_that_kafka_has_not_acknowledged_tells_its_age() throws SQLException {
        append(2);
        relayed(1, Duration.ZERO);

        assertThat(age()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void nothing_is_behind_once_all_is_acknowledged() throws SQLException {
        append(2);
        relayed(2, Duration.ZERO);

        assertThat(age()).isZero();
    }

    @Test
    void what_stands_after_the_last_mark_of_a_silent_relay_counts() throws SQLException {
        append(2);
        relayed(2, SILENT);

        assertThat(age()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void to_measure_reads_only_what_is_behind() throws SQLException {
        append(MANY);
        service.run("analyze event");
        relayed(MANY, Duration.ZERO);
        long before = rowsRead();

        assertThat(age()).isZero();

        assertThat(rowsRead() - before).isLessThan(100);
    }

    private void append(int events) throws SQLException {
        try (Connection session = service.database().connect()) {
            session.setAutoCommit(false);
            for (int event = 0; event < events; event++) {
                stream.append(session, "{}");
            }
            session.commit();
        }
    }

    private void relayed(int position, Duration ago) {
        service.run("update relay_progress set position = %d, relayed_below = '0', relayed_at = now() - interval '%d s'"
                .formatted(position, ago.toSeconds()));
    }

    /** By a clock that is an hour ahead of the events. */
    private Duration age() {
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        return new Backlog(service.dataSource(), InstantSource.fixed(inAnHour))
                .size()
                .orElseThrow()
                .oldestAge();
    }

    private long rowsRead() {
        return service.query(
                "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'event'", Long.class);
    }
}
