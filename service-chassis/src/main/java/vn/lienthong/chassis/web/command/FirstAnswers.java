package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** The first answers of commands, in the table {@code idempotency_key}. */
@Singleton
class FirstAnswers {
    private static final String FORGET = """
            delete from idempotency_key where (actor, key) in
                (select actor, key from idempotency_key where answered_at < ? order by answered_at limit %d)
            """;

    private final Json json;
    private final InstantSource clock;

    FirstAnswers(Json json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    GroupAnswers in(GroupTransaction transaction) {
        return transaction.participant(this, _ -> new GroupAnswers(json, clock.instant()));
    }

    /** Deletes some of those given before a moment; says how many. */
    int forget(Handle handle, Instant before, int atMost) {
        return handle.execute(FORGET.formatted(atMost), before.atOffset(ZoneOffset.UTC));
    }
}
