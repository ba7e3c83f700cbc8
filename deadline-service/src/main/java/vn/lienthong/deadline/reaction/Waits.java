package vn.lienthong.deadline.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;

/** The times in which agencies have waited for the applicants of some dossiers, in the order in which they began. */
final class Waits {
    private static final String READ = "select * from applicant_wait where dossier_id = any(?) order by since";
    private static final String WRITE = """
            insert into applicant_wait (dossier_id, agency, cause, effect, since, until)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            on conflict (dossier_id, cause, since) do update set until = excluded.until
            """;

    private final Map<UUID, List<Wait>> waits = new HashMap<>();
    private final List<Changed> changed = new ArrayList<>();

    private record Changed(UUID dossierId, Wait time) {}

    void read(Trip trip, Collection<UUID> dossierIds) {
        trip.query(READ, this::take, SqlArray.of("uuid", dossierIds));
    }

    private void take(ResultSet row) throws SQLException {
        while (row.next()) {
            of(row.getObject("dossier_id", UUID.class)).add(read(row));
        }
    }

    List<Wait> of(UUID dossierId) {
        return waits.computeIfAbsent(dossierId, _ -> new ArrayList<>());
    }

    void begin(UUID dossierId, Wait wait) {
        of(dossierId).add(wait);
        changed.add(new Changed(dossierId, wait));
    }

    /** Ends those that go on for a cause; what they were. */
    List<Wait> end(UUID dossierId, PauseCause cause, Instant at) {
        List<Wait> ended = of(dossierId).stream()
                .filter(wait -> wait.cause() == cause && wait.until().isEmpty())
                .map(wait -> wait.endedAt(at))
                .toList();
        of(dossierId).removeIf(wait -> wait.cause() == cause && wait.until().isEmpty());
        ended.forEach(wait -> begin(dossierId, wait));
        return ended;
    }

    int changes() {
        return changed.size();
    }

    void write(Trip trip) {
        Map<List<Object>, Changed> latest = new HashMap<>();
        changed.forEach(change -> latest.put(
                List.of(change.dossierId(), change.time().cause(), change.time().since()), change));
        if (!latest.isEmpty()) {
            write(trip, List.copyOf(latest.values()));
        }
        changed.clear();
    }

    private static void write(Trip trip, List<Changed> rows) {
        trip.update(
                WRITE,
                column("uuid", rows, Changed::dossierId),
                column("text", rows, row -> row.time().agency()),
                column("text", rows, row -> row.time().cause().name()),
                column("text", rows, row -> row.time().effect().name()),
                column("timestamptz", rows, row -> row.time().since().atOffset(ZoneOffset.UTC)),
                column(
                        "timestamptz",
                        rows,
                        row -> row.time()
                                .until()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null)));
    }

    private static SqlArray column(String type, List<Changed> rows, Function<Changed, Object> value) {
        return new SqlArray(type, rows.stream().map(value).toArray());
    }

    private static Wait read(ResultSet row) throws SQLException {
        return new Wait(
                row.getString("agency"),
                PauseCause.valueOf(row.getString("cause")),
                ClockEffect.valueOf(row.getString("effect")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
