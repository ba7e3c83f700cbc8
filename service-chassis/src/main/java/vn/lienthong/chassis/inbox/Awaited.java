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
    private record Reader(int version, CompletableFuture<Void> told) {}

    private final Map<String, Map<StreamKey, List<Reader>>> readers = new ConcurrentHashMap<>();
    private final Map<String, Runnable> bells = new ConcurrentHashMap<>();

    /** Has it run whenever somebody begins to wait for the consumer. */
    void whenAwaited(String consumer, Runnable bell) {
        bells.put(consumer, bell);
    }

    /** Is done when this process has taken the version, and never by what another process takes. */
    Future<Void> untilTaken(String consumer, StreamKey stream, int version) {
        Map<StreamKey, List<Reader>> ofConsumer = of(consumer);
        Reader reader = new Reader(version, new CompletableFuture<>());
        ofConsumer.merge(stream, List.of(reader), Awaited::joined);
        reader.told().whenComplete((_, _) -> ofConsumer.computeIfPresent(stream, (_, all) -> without(all, reader)));
        bells.getOrDefault(consumer, () -> {}).run();
        return reader.told();
    }

    boolean isAwaited(String consumer) {
        return !of(consumer).isEmpty();
    }

    /** The consumer has committed the effects of each stream up to this version. */
    void tell(String consumer, Map<StreamKey, Integer> versions) {
        Map<StreamKey, List<Reader>> ofConsumer = of(consumer);
        if (ofConsumer.isEmpty()) {
            return;
        }
        versions.forEach((stream, version) -> ofConsumer.getOrDefault(stream, List.of()).stream()
                .filter(reader -> reader.version() <= version)
                .forEach(reader -> reader.told().complete(null)));
    }

    /** How many readers wait now. */
    int waiting() {
        return readers.values().stream()
                .flatMap(ofConsumer -> ofConsumer.values().stream())
                .mapToInt(List::size)
                .sum();
    }

    private Map<StreamKey, List<Reader>> of(String consumer) {
        return readers.computeIfAbsent(consumer, _ -> new ConcurrentHashMap<>());
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
