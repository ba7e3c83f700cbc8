package vn.lienthong.satisfaction.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;

/** What surveys must know of their dossiers, gathered from two topics that come in any order. */
final class JudgedDossiers {
    /** @param agencies those that completed a step, in the order of their codes */
    record Judged(String procedure, String centre, List<String> agencies, Instant returnedAt) {}

    // Rows in the order of their keys, so that two replicas never wait for each other.
    private static final String REMEMBER_DOSSIERS = """
            insert into judged_dossier (dossier_id, procedure, centre, decided, returned_at)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[])
            on conflict (dossier_id) do update set decided = judged_dossier.decided or excluded.decided,
                procedure = coalesce(excluded.procedure, judged_dossier.procedure),
                centre = coalesce(excluded.centre, judged_dossier.centre),
                returned_at = coalesce(excluded.returned_at, judged_dossier.returned_at)
            """;
    private static final String REMEMBER_AGENCIES = """
            insert into judged_agency (dossier_id, agency)
            select * from unnest(?::uuid[], ?::text[]) order by 1, 2 on conflict do nothing
            """;
    private static final String FIND = """
            select dossier_id, procedure, centre, returned_at,
                   array(select agency from judged_agency as judged where judged.dossier_id = judged_dossier.dossier_id
                         order by agency) as agencies
              from judged_dossier
             where dossier_id = any(?) and decided and procedure is not null and returned_at is not null
            """;

    private record Known(String procedure, String centre, boolean decided, Instant returnedAt) {
        /** As the driver takes it in an array. */
        String returned() {
            return returnedAt == null ? null : returnedAt.toString();
        }

        Known and(Known more) {
            return new Known(
                    more.procedure != null ? more.procedure : procedure,
                    more.centre != null ? more.centre : centre,
                    decided || more.decided,
                    more.returnedAt != null ? more.returnedAt : returnedAt);
        }
    }

    private JudgedDossiers() {}

    /** @return those of these dossiers that are returned, and of which both topics have told what they have to */
    static Map<UUID, Judged> remember(Handle handle, List<Recorded<?>> events) {
        Map<UUID, Known> dossiers = new TreeMap<>();
        Map<UUID, TreeSet<String>> agencies = new HashMap<>();
        for (Recorded<?> recorded : events) {
            switch (recorded.event()) {
                case DossierAccepted e ->
                    dossiers.merge(e.dossierId(), new Known(e.procedure(), e.centre(), false, null), Known::and);
                case DossierDecided e -> dossiers.merge(e.dossierId(), new Known(null, null, true, null), Known::and);
                case ResultReturned e ->
                    dossiers.merge(e.dossierId(), new Known(null, null, false, e.returnedAt()), Known::and);
                case StepCompleted e ->
                    agencies.computeIfAbsent(e.dossierId(), _ -> new TreeSet<>())
                            .add(e.agency());
                default -> {
                    // tells nothing that a survey must know
                }
            }
        }
        Map<UUID, Judged> judged = new HashMap<>();
        Trip trip = new Trip();
        rememberDossiers(trip, dossiers);
        rememberAgencies(trip, agencies);
        if (!dossiers.isEmpty()) {
            trip.query(FIND, rows -> read(rows, judged), SqlArray.of("uuid", dossiers.keySet()));
        }
        trip.make(handle.getConnection());
        return judged;
    }

    private static void rememberDossiers(Trip trip, Map<UUID, Known> dossiers) {
        if (!dossiers.isEmpty()) {
            Collection<Known> known = dossiers.values();
            trip.update(
                    REMEMBER_DOSSIERS,
                    SqlArray.of("uuid", dossiers.keySet()),
                    new SqlArray("text", known.stream().map(Known::procedure).toArray()),
                    new SqlArray("text", known.stream().map(Known::centre).toArray()),
                    new SqlArray("bool", known.stream().map(Known::decided).toArray()),
                    new SqlArray(
                            "timestamptz", known.stream().map(Known::returned).toArray()));
        }
    }

    private static void rememberAgencies(Trip trip, Map<UUID, TreeSet<String>> agencies) {
        if (!agencies.isEmpty()) {
            List<Entry<UUID, String>> pairs = agencies.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(agency -> Map.entry(entry.getKey(), agency)))
                    .toList();
            trip.update(
                    REMEMBER_AGENCIES,
                    SqlArray.of("uuid", pairs.stream().map(Entry::getKey).toList()),
                    SqlArray.of("text", pairs.stream().map(Entry::getValue).toList()));
        }
    }

    private static void read(ResultSet rows, Map<UUID, Judged> judged) throws SQLException {
        while (rows.next()) {
            judged.put(rows.getObject("dossier_id", UUID.class), read(rows));
        }
    }

    private static Judged read(ResultSet row) throws SQLException {
        String[] agencies = (String[]) row.getArray("agencies").getArray();
        return new Judged(
                row.getString("procedure"),
                row.getString("centre"),
                Arrays.asList(agencies),
                row.getObject("returned_at", OffsetDateTime.class).toInstant());
    }
}
