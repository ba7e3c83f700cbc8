package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.imports.QuarantinedRow.Decision;
import vn.lienthong.catalog.imports.QuarantinedRow.QuarantineStatus;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;

/** The entries that wait until a person has decided, and what was decided of others. */
@Singleton
class Quarantine {
    private static final Keyset OLDEST_FIRST =
            Keyset.ascending("imported_at", "timestamptz").then("id", "uuid");
    private static final String COLUMNS = """
            id, kind, line, code, content, findings, imported_by, imported_at,
            status, corrections, decided_by, decided_at, decision_reason""";

    private final Jdbi jdbi;
    private final StoredJson json;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    Quarantine(Jdbi jdbi, StoredJson json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Sets apart what does not wait already; what does waits from now on. The id of what waits. */
    UUID setApart(Handle handle, String kind, SetApart<?> apart, CommandContext context) {
        return handle.createQuery("""
                        insert into quarantined_row
                            (id, kind, line, code, fingerprint, content, findings, imported_by, imported_at)
                        values (:id, :kind, :line, :code, :fingerprint, cast(:content as jsonb), cast(:findings as jsonb), :by, :at)
                        on conflict (kind, fingerprint) where status = 'WAITING' do update set line = excluded.line,
                            content = excluded.content, findings = excluded.findings,
                            imported_by = excluded.imported_by, imported_at = excluded.imported_at
                        returning id
                        """)
                .bind("id", ids.generate())
                .bind("kind", kind)
                .bind("line", apart.line())
                .bind("code", apart.code())
                .bind("fingerprint", apart.fingerprint())
                .bind("content", apart.content().toString())
                .bind("findings", json.write(apart.findings()))
                .bind("by", context.actor())
                .bind("at", context.occurredAt().atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .one();
    }

    /** What was approved of entries, by their fingerprints: the corrections, which may be empty. */
    Map<String, ObjectNode> approved(Handle handle, String kind, Collection<String> fingerprints) {
        Map<String, ObjectNode> approved = new HashMap<>();
        handle.createQuery("""
                        select fingerprint, coalesce(corrections, '{}') as corrections from quarantined_row
                        where kind = :kind and fingerprint = any(:fingerprints) and status = 'APPROVED'
                        order by decided_at
                        """)
                .bind("kind", kind)
                .bind("fingerprints", SqlArray.of("text", fingerprints))
                .map((row, _) -> Map.entry(row.getString("fingerprint"), json.object(row.getString("corrections"))))
                .forEach(entry -> approved.put(entry.getKey(), entry.getValue()));
        return approved;
    }

    /** Those that wait. @param kind null for every kind */
    List<QuarantinedRow> waiting(String kind, Window window) {
        String sql = """
                select %s from quarantined_row
                where status = 'WAITING' and (cast(:kind as text) is null or kind = :kind) and %s %s
                """.formatted(COLUMNS, OLDEST_FIRST.condition(window), OLDEST_FIRST.order(window));
        return jdbi.withHandle(handle -> OLDEST_FIRST
                .bind(handle.createQuery(sql), window)
                .bind("kind", kind)
                .map((row, _) -> row(row))
                .list());
    }

    Optional<QuarantinedRow> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private Optional<QuarantinedRow> find(Handle handle, UUID id) {
        return handle.createQuery("select %s from quarantined_row where id = ?".formatted(COLUMNS))
                .bind(0, id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /** As {@link #find}; nobody else decides on it until the transaction ends. */
    Optional<QuarantinedRow> lock(Handle handle, UUID id) {
        handle.execute("select from quarantined_row where id = ? for update", id);
        return find(handle, id);
    }

    void decide(Handle handle, UUID id, QuarantineStatus status, Decision decision) {
        handle.createUpdate("""
                        update quarantined_row set status = :status, corrections = cast(:corrections as jsonb), decided_by = :by,
                            decided_at = :at, decision_reason = :reason
                        where id = :id and status = 'WAITING'
                        """)
                .bind("id", id)
                .bind("status", status.name())
                .bind(
                        "corrections",
                        Optional.ofNullable(decision.corrections())
                                .map(ObjectNode::toString)
                                .orElse(null))
                .bind("by", decision.by())
                .bind("at", decision.at().atOffset(ZoneOffset.UTC))
                .bind("reason", decision.reason())
                .execute();
    }

    private QuarantinedRow row(ResultSet row) throws SQLException {
        QuarantineStatus status = QuarantineStatus.valueOf(row.getString("status"));
        return new QuarantinedRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getInt("line"),
                row.getString("code"),
                json.object(row.getString("content")),
                json.findings(row.getString("findings")),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                status,
                status == QuarantineStatus.WAITING ? null : decision(row));
    }

    private Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                json.object(row.getString("corrections")),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decision_reason"));
    }
}
