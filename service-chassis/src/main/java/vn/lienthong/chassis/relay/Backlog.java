package vn.lienthong.chassis.relay;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** How far Kafka is behind the event table. Any replica can tell, whichever relays. */
@Singleton
final class Backlog {
    /**
     * @param oldestAge of the oldest event that Kafka has not acknowledged; zero where there is none
     * @param logBytes how much of its log the database keeps for the relay
     */
    record Size(Duration oldestAge, long logBytes) {}

    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();
    /**
     * Positions are given before the commits, so an event below the highest one published may itself be unpublished. A
     * relay that works passes it soon; of one that has left no sign for a while, all that stands after its last mark
     * counts. Two queries, for one with an "or" reads the whole table.
     */
    private static final String MEASURE = """
            select coalesce(
                   case when coalesce(relayed_at, '-infinity') < clock_timestamp() - interval '10 s' then
                       (select recorded_at from event
                         where position > relay_progress.position - 5000 and position <= relay_progress.position
                           and xid >= relayed_below
                         order by position limit 1) end,
                   (select recorded_at from event where position > relay_progress.position
                     order by position limit 1)),
                   (select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint from pg_replication_slots
                     where database = current_database() and slot_name like 'lienthong\\_relay%')
              from relay_progress
            """;

    private final DataSource database;
    private final InstantSource clock;
    private Optional<Size> measured = Optional.empty();
    private long measuredAt = System.nanoTime() - FRESH_NANOS;

    Backlog(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At most half a second old; empty where the database does not answer. */
    synchronized Optional<Size> size() {
        if (System.nanoTime() - measuredAt >= FRESH_NANOS) {
            measured = measure();
            measuredAt = System.nanoTime();
        }
        return measured;
    }

    private Optional<Size> measure() {
        try (Connection session = database.getConnection();
                PreparedStatement query = session.prepareStatement(MEASURE);
                ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.of(new Size(age(row.getObject(1, OffsetDateTime.class)), row.getLong(2)));
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private Duration age(OffsetDateTime recordedAt) {
        if (recordedAt == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Duration age = Duration.between(recordedAt.toInstant(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
