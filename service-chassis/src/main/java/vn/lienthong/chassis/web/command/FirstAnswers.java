package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The first answers of commands, in the table {@code idempotency_key}. */
@Singleton
class FirstAnswers {
    /** Waits where another transaction claims the same key, until that one has ended. */
    private static final String CLAIM = """
            insert into idempotency_key (actor, key, fingerprint, status, headers, answered_at)
            values (?, ?, ?, 0, '{}', ?) on conflict do nothing
            """;

    private static final String FIND =
            "select fingerprint, status, headers, body from idempotency_key where actor = ? and key = ?";
    private static final String KEEP =
            "update idempotency_key set status = ?, headers = ?::jsonb, body = ? where actor = ? and key = ?";
    private static final String FORGET = """
            delete from idempotency_key where (actor, key) in
                (select actor, key from idempotency_key where answered_at < ? order by answered_at limit ?)
            """;

    private final Json json;
    private final InstantSource clock;

    FirstAnswers(Json json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The first answer to the key; empty where this is the first time, and then the key is claimed. */
    Optional<StoredAnswer> claim(Handle handle, IdempotencyKey key) {
        int claimed = handle.execute(CLAIM, key.actor(), key.key(), key.fingerprint(), utc(clock.instant()));
        return claimed == 1
                ? Optional.empty()
                : Optional.of(handle.select(FIND, key.actor(), key.key())
                        .map((row, _) -> read(row, key))
                        .one());
    }

    void keep(Handle handle, IdempotencyKey key, StoredAnswer answer) {
        handle.execute(
                KEEP,
                answer.status(),
                json.write(answer.headers()),
                answer.body().orElse(null),
                key.actor(),
                key.key());
    }

    /** Deletes some of those given before a moment; says how many. */
    int forget(Handle handle, Instant before, int atMost) {
        return handle.execute(FORGET, utc(before), atMost);
    }

    private StoredAnswer read(ResultSet row, IdempotencyKey key) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes("fingerprint"), key.fingerprint())) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new StoredAnswer(
                row.getInt("status"),
                json.readTexts(row.getString("headers")),
                Optional.ofNullable(row.getString("body")));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
