package vn.lienthong.routing.dossier;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.Topics;

/**
 * Whether all that the catalog has said was heard here. While some of it is still on its way, the nearest agency heard
 * of need not be the nearest there is.
 */
@Singleton
class CatalogHeard {
    private static final String POSITIONS = """
            select partition, next_offset, moved_at from consumer_position
            where consumer = 'catalog-mirror' and topic = ?
            """;

    private final CatalogEnd end;
    private final Duration settling;

    CatalogHeard(CatalogEnd end, RoutingConfig config) {
        this.end = end;
        this.settling = config.catalogSettling();
    }

    /** Throws {@link Awaiting} while it was not. */
    void require(Handle handle, Instant now) {
        List<Position> positions = handle.createQuery(POSITIONS)
                .bind(0, Topics.CATALOG)
                .map((row, _) -> Position.read(row))
                .list();
        Map<Integer, Long> heard = positions.stream().collect(toMap(Position::partition, Position::nextOffset));
        boolean isBehind = end.offsets().entrySet().stream()
                .anyMatch(said -> heard.getOrDefault(said.getKey(), 0L) < said.getValue());
        if (isBehind) {
            throw new Awaiting("the catalog to be heard to its end");
        }
        if (positions.stream().anyMatch(position -> isUnsettled(position, now))) {
            throw new Awaiting("the catalog to settle");
        }
    }

    /** A demo clock that was moved back leaves a last move in the future: that counts as long ago. */
    private boolean isUnsettled(Position position, Instant now) {
        return !position.movedAt().isAfter(now)
                && position.movedAt().plus(settling).isAfter(now);
    }

    private record Position(int partition, long nextOffset, Instant movedAt) {
        static Position read(ResultSet row) throws SQLException {
            return new Position(
                    row.getInt("partition"),
                    row.getLong("next_offset"),
                    row.getObject("moved_at", OffsetDateTime.class).toInstant());
        }
    }
}
