package vn.lienthong.chassis.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.codec.EventJson;

/** A view: the tables that one consumer folds events into, rebuilt together. */
public final class Projector implements Subscriber {
    private final String name;
    private final Set<String> topics;
    private final List<Fold<?, ?>> folds;

    private Projector(String name, Set<String> topics, List<Fold<?, ?>> folds) {
        this.name = name;
        this.topics = Set.copyOf(topics);
        this.folds = List.copyOf(folds);
    }

    /** @param name unique in the service; also the name by which a rebuild is asked for */
    public static Projector of(String name, Set<String> topics, Projection<?, ?>... projections) {
        List<Fold<?, ?>> folds = new ArrayList<>();
        for (Projection<?, ?> projection : projections) {
            folds.add(Fold.live(projection));
        }
        return new Projector(name, topics, folds);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public void announce(List<Recorded<?>> events, GroupTransaction transaction) {
        folds.forEach(fold -> events.forEach(fold.in(transaction)::announce));
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        folds.forEach(fold -> events.forEach(fold.in(transaction)::apply));
    }

    @Override
    public boolean isPrepared(Handle handle) {
        return folds.stream().allMatch(fold -> fold.isCounted(handle));
    }

    /** Counts what is in the tables. */
    @Override
    public void prepare(Handle handle) {
        folds.stream().filter(fold -> !fold.isCounted(handle)).forEach(fold -> fold.count(handle));
    }

    /** The code that folds it and takes its events, as a digest: what it leaves half-way, only the same one may finish. */
    public String program() {
        List<Class<?>> roots = new ArrayList<>();
        folds.forEach(fold -> roots.add(fold.projection().getClass()));
        ClassLoader service = roots.getFirst().getClassLoader();
        roots.addAll(List.of(Rebuild.class, EventJson.class));
        return new Program(service::getResourceAsStream).digestOf(roots);
    }

    /** All its tables, sums included. */
    List<String> tables() {
        return folds.stream().flatMap(Fold::tables).toList();
    }

    List<String> tallies() {
        return folds.stream()
                .flatMap(fold -> fold.tally().map(Tally::name).stream())
                .toList();
    }

    /** What its tables consist of. */
    String columns() {
        return folds.stream()
                .map(fold -> fold.tables().collect(Collectors.joining(" ")) + "("
                        + fold.table().columnList() + ")")
                .collect(Collectors.joining(" "));
    }

    /** The same view into shadow tables. */
    Projector shadow(String shadowName, String tableSuffix) {
        List<Fold<?, ?>> shadows = new ArrayList<>();
        folds.forEach(fold -> shadows.add(fold.into(tableSuffix)));
        return new Projector(shadowName, topics, shadows);
    }
}
