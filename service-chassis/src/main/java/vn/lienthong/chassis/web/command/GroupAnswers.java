package vn.lienthong.chassis.web.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The first answers of commands that share a transaction. */
final class GroupAnswers implements Participant {
    private static final String TABLE = "idempotency_key";
    private static final String FIND = """
            select actor, key, fingerprint, status, headers, body from idempotency_key
            where (actor, key) in (select * from unnest(?::text[], ?::text[]))
            """;
    /** Waits where another transaction keeps an answer to the same key, until that one has ended. */
    private static final String KEEP = """
            insert into idempotency_key (actor, key, fingerprint, status, headers, body, answered_at)
            select actor, key, fingerprint, status, headers::jsonb, body, ?
              from unnest(?::text[], ?::text[], ?::bytea[], ?::int[], ?::text[], ?::bytea[])
                   as t(actor, key, fingerprint, status, headers, body) order by actor, key
            """;

    private final Json json;
    private final Instant now;
    private final List<IdempotencyKey> announced = new ArrayList<>();
    private final Map<IdempotencyKey.Name, Kept> known = new HashMap<>();
    private final Map<IdempotencyKey.Name, Kept> fresh = new LinkedHashMap<>();

    /** @param answer empty where the key is not known to anybody */
    private record Kept(IdempotencyKey key, Optional<StoredAnswer> answer) {}

    GroupAnswers(Json json, Instant now) {
        this.json = json;
        this.now = now;
    }

    void announce(IdempotencyKey key) {
        announced.add(key);
    }

    @Override
    public void read(Trip trip) {
        if (announced.isEmpty()) {
            return;
        }
        announced.forEach(key -> known.put(key.name(), new Kept(key, Optional.empty())));
        trip.query(
                FIND,
                this::take,
                column("text", announced, IdempotencyKey::actor),
                column("text", announced, IdempotencyKey::key));
        announced.clear();
    }

    private void take(ResultSet rows) throws SQLException {
        while (rows.next()) {
            Kept kept = read(rows);
            known.put(kept.key().name(), kept);
        }
    }

    /** The first answer to a key that was announced; empty where this is the first time. */
    Optional<StoredAnswer> find(IdempotencyKey key) {
        Kept kept = known.get(key.name());
        if (kept.answer().isPresent() && !kept.key().isOfSameCommand(key)) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.answer();
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        Kept kept = new Kept(key, Optional.of(answer));
        known.put(key.name(), kept);
        fresh.put(key.name(), kept);
    }

    @Override
    public int changes() {
        return fresh.size();
    }

    @Override
    public void write(Trip trip) {
        if (fresh.isEmpty()) {
            return;
        }
        List<Kept> rows = List.copyOf(fresh.values());
        trip.whenTaken(TABLE, AnsweredMeanwhile::new);
        trip.update(
                KEEP,
                now.atOffset(ZoneOffset.UTC),
                column("text", rows, row -> row.key().actor()),
                column("text", rows, row -> row.key().key()),
                bytes(rows, row -> row.key().fingerprint()),
                column("int4", rows, row -> row.answer().orElseThrow().status()),
                column("text", rows, row -> json.text(row.answer().orElseThrow().headers())),
                bytes(rows, row -> row.answer().orElseThrow().body().orElse(null)));
        fresh.clear();
    }

    private Kept read(ResultSet row) throws SQLException {
        return new Kept(
                new IdempotencyKey(row.getString("actor"), row.getString("key"), row.getBytes("fingerprint")),
                Optional.of(new StoredAnswer(
                        row.getInt("status"),
                        json.readTexts(row.getString("headers")),
                        Optional.ofNullable(row.getBytes("body")))));
    }

    private static <R> SqlArray column(String type, List<R> rows, Function<R, Object> value) {
        return new SqlArray(type, rows.stream().map(value).toArray());
    }

    private static <R> SqlArray bytes(List<R> rows, Function<R, byte[]> value) {
        return new SqlArray("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /** The same command was carried out by another transaction at the same time. */
    static final class AnsweredMeanwhile extends RuntimeException {}
}
