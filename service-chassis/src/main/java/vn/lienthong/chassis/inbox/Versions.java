package vn.lienthong.chassis.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;

/** The last version of each stream that a consumer has applied, as far as one batch is concerned. */
final class Versions {
    private static final String LOCK = """
            select topic, stream_id, version from inbox
            where consumer = ? and (topic, stream_id) in (select * from unnest(?::text[], ?::uuid[]))
            order by topic, stream_id for update
            """;
    private static final String KEEP = """
            insert into inbox (consumer, topic, stream_id, version)
            select ?, t.* from unnest(?::text[], ?::uuid[], ?::int[]) as t
            on conflict (consumer, topic, stream_id) do update set version = excluded.version
            where inbox.version < excluded.version
            """;

    private final String consumer;
    private final Map<StreamKey, Integer> versions = new HashMap<>();
    private final Set<StreamKey> moved = new HashSet<>();

    private Versions(String consumer) {
        this.consumer = consumer;
    }

    /** Reads and locks the rows, so that two replicas never apply the same stream at once. */
    static Versions lock(Handle handle, String consumer, Collection<StreamKey> streams) {
        Versions locked = new Versions(consumer);
        List<StreamKey> keys = List.copyOf(streams);
        handle.createQuery(LOCK)
                .bind(0, consumer)
                .bind(1, topics(keys))
                .bind(2, ids(keys))
                .map((row, _) -> Map.entry(
                        new StreamKey(row.getString("topic"), row.getObject("stream_id", UUID.class)),
                        row.getInt("version")))
                .forEach(entry -> locked.versions.put(entry.getKey(), entry.getValue()));
        return locked;
    }

    private int of(StreamKey stream) {
        return versions.getOrDefault(stream, 0);
    }

    Admission admit(Inbound inbound) {
        if (inbound.recorded() == null) {
            return new Admission.Obstacle(inbound.unreadable());
        }
        int taken = of(inbound.stream());
        int version = inbound.recorded().version();
        if (version > taken + 1) {
            return new Admission.Obstacle("gap: version %d follows %d".formatted(version, taken));
        }
        return version == taken + 1 ? new Admission.Next(inbound.recorded()) : new Admission.Repeat();
    }

    void applied(StreamKey stream, int version) {
        versions.put(stream, version);
        moved.add(stream);
    }

    /** Goes on behind a version that is not applied, if it has not come so far. */
    void passOver(StreamKey stream, int version) {
        if (version > of(stream)) {
            applied(stream, version);
        }
    }

    /** Remembers what was applied; {@link LostRace} where another replica was there in between. */
    void keep(Handle handle) {
        if (moved.isEmpty()) {
            return;
        }
        List<StreamKey> keys = moved.stream().sorted().toList();
        int kept = handle.createUpdate(KEEP)
                .bind(0, consumer)
                .bind(1, topics(keys))
                .bind(2, ids(keys))
                .bind(3, SqlArray.of("int4", keys.stream().map(versions::get).toList()))
                .execute();
        if (kept != keys.size()) {
            throw new LostRace(consumer);
        }
    }

    static SqlArray topics(List<StreamKey> keys) {
        return SqlArray.of("text", keys.stream().map(StreamKey::topic).toList());
    }

    static SqlArray ids(List<StreamKey> keys) {
        return SqlArray.of("uuid", keys.stream().map(StreamKey::streamId).toList());
    }

    /** Two replicas applied the same stream at once; the batch is taken again. */
    static final class LostRace extends RuntimeException {
        LostRace(String consumer) {
            super("Another replica of " + consumer + " was faster");
        }
    }
}
