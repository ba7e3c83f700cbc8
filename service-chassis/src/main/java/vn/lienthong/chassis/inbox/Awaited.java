package vn.lienthong.chassis.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** Versions that readers of views wait for: they are told when a consumer of this process has taken one. */
@Singleton
public class Awaited {
    private record Key(String consumer, StreamKey stream) {}

    private record Reader(int version, CompletableFuture<Void> told) {}

    private final Map<Key, List<Reader>> readers = new ConcurrentHashMap<>();

    /** Is done when this process has taken the version, and never by what another process takes. */
    Future<Void> untilTaken(String consumer, StreamKey stream, int version) {
        Key key = new Key(consumer, stream);
        Reader reader = new Reader(version, new CompletableFuture<>());
        readers.merge(key, List.of(reader), Awaited::joined);
        reader.told().whenComplete((_, _) -> readers.computeIfPresent(key, (_, all) -> without(all, reader)));
        return reader.told();
    }

    /** The consumer has committed the effects of each stream up to this version. */
    void tell(String consumer, Map<StreamKey, Integer> versions) {
        if (readers.isEmpty()) {
            return;
        }
        versions.forEach((stream, version) -> readers.getOrDefault(new Key(consumer, stream), List.of()).stream()
                .filter(reader -> reader.version() <= version)
                .forEach(reader -> reader.told().complete(null)));
    }

    /** How many readers wait now. */
    int waiting() {
        return readers.values().stream().mapToInt(List::size).sum();
    }

    private static List<Reader> joined(List<Reader> some, List<Reader> more) {
        List<Reader> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<Reader> without(List<Reader> all, Reader gone) {
        List<Reader> others = all.stream().filter(reader -> reader != gone).toList();
        return others.isEmpty() ? null : others;
    }
}
