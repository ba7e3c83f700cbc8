package vn.lienthong.chassis.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;

/** The last version of each stream that a consumer has applied, as far as one batch is concerned. */
final class Versions {
    private static final String KEEP = """
            insert into inbox (consumer, topic, stream_id, version)
            select ?, t.* from unnest(?::text[], ?::uuid[], ?::int[]) as t
            on conflict (consumer, topic, stream_id) do update set version = excluded.version
            where inbox.version < excluded.version
            """;

    private final String consumer;
    private final Map<StreamKey, Integer> versions = new HashMap<>();
    private final Set<StreamKey> moved = new HashSet<>();

    /** @param known the last version taken of each stream; 0, or absent, where none is */
    Versions(String consumer, Map<StreamKey, Integer> known) {
        this.consumer = consumer;
        this.versions.putAll(known);
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

    /** Goes on to a version if nothing is between but what is gone. */
    void passOverGap(StreamKey stream, int next, Set<Integer> gone) {
        if (IntStream.range(of(stream) + 1, next).allMatch(gone::contains)) {
            passOver(stream, next - 1);
        }
    }

    /** Those streams of which something was applied, with the version they have now. */
    Map<StreamKey, Integer> moved() {
        return moved.stream().collect(Collectors.toMap(Function.identity(), versions::get));
    }

    /** Remembers what was applied; {@link LostRace} where another replica was there in between. */
    void keep(Trip trip) {
        if (moved.isEmpty()) {
            return;
        }
        List<StreamKey> keys = moved.stream().sorted().toList();
        trip.update(
                KEEP,
                this::check,
                consumer,
                topics(keys),
                ids(keys),
                SqlArray.of("int4", keys.stream().map(versions::get).toList()));
    }

    private void check(int kept) {
        if (kept != moved.size()) {
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
