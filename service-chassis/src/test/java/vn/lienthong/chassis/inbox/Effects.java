package vn.lienthong.chassis.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;

/** Writes a row for every event it takes; fails on a mark of 1 and awaits something on a mark of 2, until told. */
final class Effects implements Subscriber {
    private final String name;
    private final Jdbi database;
    private final Set<Integer> bearable = ConcurrentHashMap.newKeySet();
    private boolean early;
    private Runnable aftermath = () -> {};

    Effects(String name, Jdbi database) {
        this.name = name;
        this.database = database;
        bearable.addAll(Set.of(3, 4, 5));
        database.useHandle(handle -> handle.execute(
                "create table if not exists effect (n serial, consumer text, stream_id uuid, version int)"));
    }

    /** From now on a mark is taken like any other. */
    void bear(int mark) {
        bearable.add(mark);
    }

    /** From now on a mark that is not taken fails already when it is announced. */
    void failEarly() {
        early = true;
    }

    /** Has it run after the next failure, when the transaction that failed has ended. */
    void onceFailed(Runnable next) {
        aftermath = next;
    }

    @Override
    public void announce(List<Recorded<?>> events, GroupTransaction transaction) {
        if (early && events.stream().map(Deliveries::markOf).anyMatch(mark -> !bearable.contains(mark))) {
            throw new IllegalStateException("poison");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SATISFACTION);
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        for (Recorded<?> recorded : events) {
            int mark = Deliveries.markOf(recorded);
            transaction
                    .handle()
                    .execute(
                            "insert into effect (consumer, stream_id, version) values (?, ?, ?)",
                            name,
                            recorded.stream().id(),
                            recorded.version());
            if (!bearable.contains(mark)) {
                throw mark == 2 ? new Awaiting("procedure 9.999999") : new Poison();
            }
        }
    }

    /** The versions of a stream that had their effect, in the order they had it. */
    List<Integer> of(UUID stream) {
        return database.withHandle(handle -> handle.createQuery(
                        "select version from effect where consumer = ? and stream_id = ? order by n")
                .bind(0, name)
                .bind(1, stream)
                .mapTo(Integer.class)
                .list());
    }

    /** Is asked for its cause by whoever judges it, and not before the transaction is rolled back. */
    private final class Poison extends IllegalStateException {
        Poison() {
            super("poison");
        }

        @Override
        public synchronized Throwable getCause() {
            Runnable now = aftermath;
            aftermath = () -> {};
            now.run();
            return super.getCause();
        }
    }
}
