package vn.lienthong.deadline.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;

/** The clocks of some dossiers' steps: which there are, and which of them run for an agency that has the step. */
final class Legs {
    /** @param open the agency still has the step */
    record LegClock(UUID clockId, UUID legId, UUID dossierId, String agency, boolean open) {
        LegClock closed() {
            return new LegClock(clockId, legId, dossierId, agency, false);
        }
    }

    private static final String READ = "select * from leg_clock where dossier_id = any(?) order by clock_id";
    private static final String WRITE = """
            insert into leg_clock (clock_id, leg_id, dossier_id, agency, open)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::boolean[])
            on conflict (clock_id) do update set open = excluded.open
            """;

    private final Map<UUID, LegClock> clocks = new LinkedHashMap<>();
    private final Set<UUID> changed = new HashSet<>();

    void read(Trip trip, Collection<UUID> dossierIds) {
        trip.query(READ, this::take, SqlArray.of("uuid", dossierIds));
    }

    private void take(ResultSet row) throws SQLException {
        while (row.next()) {
            LegClock clock = read(row);
            clocks.put(clock.clockId(), clock);
        }
    }

    Set<UUID> clockIds() {
        return Set.copyOf(clocks.keySet());
    }

    /** How many clocks a step has had. */
    long countOf(UUID legId) {
        return clocks.values().stream()
                .filter(clock -> clock.legId().equals(legId))
                .count();
    }

    List<UUID> open(Predicate<LegClock> which) {
        return clocks.values().stream()
                .filter(LegClock::open)
                .filter(which)
                .map(LegClock::clockId)
                .toList();
    }

    void add(LegClock clock) {
        clocks.put(clock.clockId(), clock);
        changed.add(clock.clockId());
    }

    void close(UUID clockId) {
        clocks.computeIfPresent(clockId, (_, clock) -> clock.closed());
        changed.add(clockId);
    }

    int changes() {
        return changed.size();
    }

    void write(Trip trip) {
        if (changed.isEmpty()) {
            return;
        }
        List<LegClock> rows = changed.stream().sorted().map(clocks::get).toList();
        trip.update(
                WRITE,
                column("uuid", rows, LegClock::clockId),
                column("uuid", rows, LegClock::legId),
                column("uuid", rows, LegClock::dossierId),
                column("text", rows, LegClock::agency),
                column("bool", rows, LegClock::open));
        changed.clear();
    }

    private static SqlArray column(String type, List<LegClock> rows, Function<LegClock, Object> value) {
        return SqlArray.of(type, rows.stream().map(value).toList());
    }

    private static LegClock read(ResultSet row) throws SQLException {
        return new LegClock(
                row.getObject("clock_id", UUID.class),
                row.getObject("leg_id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                row.getString("agency"),
                row.getBoolean("open"));
    }
}
